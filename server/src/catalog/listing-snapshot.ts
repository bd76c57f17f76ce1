/** A product as the channel tells it: what a shop offers, in its words. Listings of the platform carry no stock here. */
export type ListingSnapshot = {
  channelProductId: string
  title: string
  /** The platform's word (`ACTIVATE`, `SELLER_DEACTIVATED`, …), kept as it is. */
  status: string
  pictureUrl?: string
  /** The platform's update_time. */
  version: Date
  skus: ListingSkuSnapshot[]
}

export type ListingSkuSnapshot = {
  channelSkuId: string
  sellerSku: string
  /** `Black, M` */
  variation: string
  pictureUrl?: string
  /** Minor units of `currency`. */
  price?: bigint
  currency?: string
}
