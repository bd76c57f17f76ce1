/** A place where orders come from: a shop of the platform in one market, or one that lives on files alone. */
export type Shop = {
  id: string
  channel: 'tiktok' | 'file'
  /** The platform's shop id; for a shop of files its own id. */
  channelShopId: string
  name: string
  /** ISO 3166 code of the country in which it sells. */
  market: string
  currency: string
  /** IANA zone in which its days begin and its deadlines are spoken of. */
  timeZone: string
  /** True for shops of the practice marketplace: their orders are nobody's. */
  practice: boolean
  state: ShopState
  stateReason: string | null
}

export const shopStates = ['connected', 'disconnected', 'expired', 'deauthorized'] as const
export type ShopState = (typeof shopStates)[number]
