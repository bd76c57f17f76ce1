import { maskRecipient } from '../people/mask-recipient.ts'
import type { RecipientAddress } from '../people/recipient-address.ts'
import type { World } from '../world.ts'
import type { Order } from './order.ts'

/** The recipient as the platform shows it at this moment of the order's life; nothing where it shows none. */
export function presentRecipient(world: World, order: Order): RecipientAddress | undefined {
  const { completed } = order.happened
  return maskRecipient(order.buyer.recipient, {
    region: order.shop.region,
    status: order.status,
    shippingType: order.deliveryOption.shippingType,
    fulfillmentType: order.flavor.fulfillment,
    ...(completed === undefined ? {} : { secondsSinceCompletion: world.clock.now() - completed }),
  })
}
