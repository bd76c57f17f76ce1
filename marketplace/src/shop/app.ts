/** The developer's app, as it would be set up in Partner Center. The practice marketplace has exactly one. */
export type App = {
  key: string
  secret: string
  serviceId: string
  /** Where the consent page sends the seller's browser; undefined until set. */
  redirectUrl: string | undefined
  /** Where all webhooks go that no shop has registered an address of its own for. */
  webhookUrl: string | undefined
  /** Scopes that the app holds; a token gets those of the moment of consent. */
  scopes: string[]
}

/** Scopes of everything that an order management system calls. */
const ALL_SCOPES = [
  'seller.authorization.info',
  'seller.shop.info',
  'seller.order.info',
  'seller.order.ext_ref.read',
  'seller.order.ext_ref.write',
  'seller.fulfillment.basic',
  'seller.fulfillment.package.write',
  'seller.delivery.status.write',
  'seller.logistics',
  'seller.return_refund.basic',
  'seller.product.basic',
  'seller.product.write',
  'seller.finance.info',
  'seller.customer_service',
]

/** Keys that are plainly not real ones, the same at every start, so that a demo can be set up by hand. */
export const createApp = (): App => ({
  key: 'practice6app',
  secret: '0practice0marketplace0secret0not0tiktok0',
  serviceId: '7300000000000000001',
  redirectUrl: undefined,
  webhookUrl: undefined,
  scopes: [...ALL_SCOPES],
})
