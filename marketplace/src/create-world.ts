import { type ClockMode, createClock, wallMillis } from './clock/clock.ts'
import { createRateLimiter } from './gateway/rate-limiter.ts'
import { createIds } from './ids.ts'
import { type Random, seededRandom } from './markets/random.ts'
import type { Region } from './markets/region.ts'
import { noMischief } from './mischief/mischief.ts'
import { createTrackingNumbers } from './packages/tracking-numbers.ts'
import { createCallCounts } from './practice/call-counts.ts'
import { createApp } from './shop/app.ts'
import { createTokenBook } from './shop/authorization.ts'
import { openShops, type SellerPlan } from './shop/open-shops.ts'
import { wakeBuyers } from './stories/buyers.ts'
import type { Story } from './stories/story.ts'
import { createPost } from './webhooks/post.ts'
import type { Chances, World } from './world.ts'

type Plan = {
  seed?: string
  story: Story
  clock?: ClockMode
  speed?: number
  shops?: readonly Region[] | readonly SellerPlan[]
  now?: number
  webhookTimeoutMillis?: number
}

/** What a webhook receiver has to answer within, by the platform's word. */
const WEBHOOK_LIMIT_MILLIS = 3000
const DEFAULT_SHOPS: readonly Region[] = ['US', 'TH', 'VN']

/** A marketplace at the beginning of its past, and the second at which it opens. */
export function createWorld(plan: Plan): { world: World; opensAt: number } {
  const seed = plan.seed ?? '1'
  const opensAt = Math.floor((plan.now ?? wallMillis()) / 1000)
  const random = createChances(seed)
  const clock = createClock({
    mode: plan.clock ?? 'real',
    startMillis: (opensAt - plan.story.past.days * 86_400) * 1000,
    speed: plan.speed ?? 60,
    settle: () => post.settle(),
    fault: error => console.error('the marketplace stumbled', error),
  })
  const parts = {
    clock,
    ids: createIds(random.ids),
    app: createApp(),
    shops: new Map(),
    mischief: { settings: noMischief(), random: random.mischief },
  }
  const post = createPost(parts, { timeoutMillis: plan.webhookTimeoutMillis ?? WEBHOOK_LIMIT_MILLIS })
  const world: World = { ...parts, ...emptyBooks(), seed, story: plan.story, random, post }
  openShops(world, sellerPlans(plan.shops ?? DEFAULT_SHOPS))
  wakeBuyers(world)
  return { world, opensAt }
}

function emptyBooks() {
  let seq = 0
  return {
    tokens: createTokenBook(),
    sellers: new Map(),
    shopsByCipher: new Map(),
    orders: new Map(),
    packages: new Map(),
    trackingNumbers: createTrackingNumbers(),
    cancellations: new Map(),
    returns: new Map(),
    documents: new Map(),
    answered: new Map(),
    calls: createCallCounts(),
    limiter: createRateLimiter(wallMillis),
    nextSeq: () => ++seq,
    url: '',
    reactions: { placed: [], released: [], delivered: [], 'cancel-requested': [], 'return-changed': [] },
  }
}

function createChances(seed: string): Chances {
  const stream = (name: string): Random => seededRandom(`${seed}/${name}`)
  return {
    ids: stream('ids'),
    requests: stream('requests'),
    catalog: stream('catalog'),
    arrivals: stream('arrivals'),
    buyers: stream('buyers'),
    carriers: stream('carriers'),
    sellers: stream('sellers'),
    mischief: stream('mischief'),
  }
}

/** A plain list of regions means one seller with a shop in each. */
function sellerPlans(shops: readonly Region[] | readonly SellerPlan[]): readonly SellerPlan[] {
  const regions = shops.filter(shop => typeof shop === 'string')
  const sellers = shops.filter(shop => typeof shop !== 'string')
  return regions.length > 0 ? [{ regions }] : sellers
}
