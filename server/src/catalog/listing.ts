/** What a shop offers on the platform, as the platform tells it. */
export type ListingSnapshot = {
  channelProductId: string
  title: string
  status: string
  pictureUrl?: string
  /** The platform's update_time. */
  version: Date
  skus: ListingSku[]
}

export type ListingSku = {
  channelSkuId: string
  sellerSku: string
  variation: string
  pictureUrl?: string
  price?: bigint
  currency?: string
}
