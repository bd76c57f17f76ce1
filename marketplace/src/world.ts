import type { Clock } from './clock/clock.ts'
import type { RateLimiter } from './gateway/rate-limiter.ts'
import type { Ids } from './ids.ts'
import type { Random } from './markets/random.ts'
import type { Mischief } from './mischief/mischief.ts'
import type { Order } from './orders/order.ts'
import type { Package } from './packages/package.ts'
import type { PrintedDocument } from './packages/printed-document.ts'
import type { TrackingNumbers } from './packages/tracking-numbers.ts'
import type { CallCounts } from './practice/call-counts.ts'
import type { Cancellation } from './returns/cancellation.ts'
import type { ReturnCase } from './returns/return-case.ts'
import type { App } from './shop/app.ts'
import type { TokenBook } from './shop/authorization.ts'
import type { Seller, Shop } from './shop/shop.ts'
import type { Story } from './stories/story.ts'
import type { Post } from './webhooks/post.ts'

/** Streams of chance, one for each concern, so that a call more or less never changes what buyers do. */
export type Chances = {
  ids: Random
  requests: Random
  catalog: Random
  arrivals: Random
  buyers: Random
  carriers: Random
  sellers: Random
  mischief: Random
}

/** Everything that the platform knows. It lives in memory and ends with the process. */
export type World = {
  seed: string
  story: Story
  clock: Clock
  random: Chances
  ids: Ids
  app: App
  tokens: TokenBook
  sellers: Map<string, Seller>
  shops: Map<string, Shop>
  shopsByCipher: Map<string, Shop>
  orders: Map<string, Order>
  packages: Map<string, Package>
  trackingNumbers: TrackingNumbers
  cancellations: Map<string, Cancellation>
  returns: Map<string, ReturnCase>
  documents: Map<string, PrintedDocument>
  /** Answers given to calls with an idempotency key. */
  answered: Map<string, unknown>
  post: Post
  mischief: Mischief
  calls: CallCounts
  limiter: RateLimiter
  /** A rising number for everything that is kept in order. */
  nextSeq: () => number
  /** Where this marketplace can be reached, for addresses of pictures and documents. */
  url: string
  /** What others do when something happens to an order: buyers react, a past's sellers work. */
  reactions: Reactions
}

type Moment = 'placed' | 'released' | 'delivered' | 'cancel-requested' | 'return-changed'

type Reactions = Record<Moment, ((order: Order) => void)[]>
