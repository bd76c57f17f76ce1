import type { TikTokShopErrorKind } from './tiktok-shop-error.ts'

/** One attempt of one call, for logs and metrics. It carries no token, no secret, no buyer. */
export interface AttemptReport {
  /** `METHOD /path/with/{names}` */
  operation: string
  /** The shop's cipher; empty for calls on the seller's account. */
  shop: string
  /** From 1. */
  attempt: number
  ms: number
  httpStatus: number | undefined
  requestId: string | undefined
  /** undefined: it succeeded. */
  failure: TikTokShopErrorKind | undefined
  /** The platform's code of a failure. */
  code: number | undefined
}
