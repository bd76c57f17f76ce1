import type { Doors, RateLimiter, TikTokShopApp } from '@supercargo/tiktok-shop'
import type { Database, Db, Tx } from '../../kernel/database.ts'
import type { Actor } from '../../kernel/scope.ts'
import type { CallLedger } from './call-ledger.ts'

/** Something that went wrong and was dealt with, for the log: no buyer, no token, no body. */
export type ChannelTrouble = {
  what: string
  shopId?: string
  error?: unknown
  detail?: Record<string, unknown>
}

/** What this module needs of the process around it. */
export type Outside = {
  database: Database
  merchantId: string
  /** Network, time, chance and waiting, as the client of the platform takes them. */
  doors: Doors
  /** Under which browsers and the platform reach this install, without a slash at the end. */
  publicUrl: string
  onTrouble: (trouble: ChannelTrouble) => void
}

/** An app of the platform with its secret opened and its client built. */
export type ChannelApp = {
  id: string
  appKey: string
  serviceId: string | null
  practice: boolean
  client: TikTokShopApp
}

/** The way out to the platform, one for a process; made by `openChannel`. */
export type Channel = Outside & {
  calls: CallLedger
  limiter: RateLimiter & { callsLeft(bucketPrefix: string): Promise<number> }
  /** Reads for the merchant on behalf of the channel. */
  db(): Db
  /** One decision on the platform's word about a shop, or our own. */
  decide<Result>(actor: Actor, decide: (tx: Tx) => Promise<Result>): Promise<Result>
  /** @throws Refusal `channel-app.unknown` */
  app(appId: string): Promise<ChannelApp>
  /** Reads the app's row anew the next time: it was changed here. */
  forgetApp(appId: string): void
}
