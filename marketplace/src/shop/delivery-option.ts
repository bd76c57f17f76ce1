/** A way of delivery that buyers of a shop can choose. */
export type DeliveryOption = {
  id: string
  name: string
  kind: 'STANDARD' | 'EXPRESS' | 'SEND_BY_SELLER'
  /** Whether TikTok buys the label, or the seller brings a tracking number. */
  shippingType: 'TIKTOK' | 'SELLER'
}
