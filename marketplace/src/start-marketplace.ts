import type { Server } from 'node:http'
import type { ClockMode } from './clock/clock.ts'
import { createWorld } from './create-world.ts'
import { openServer } from './http/open-server.ts'
import type { Region } from './markets/region.ts'
import { tellTruth } from './practice/truth-routes.ts'
import type { SellerPlan } from './shop/open-shops.ts'
import { playPast } from './stories/play-past.ts'
import { playStory } from './stories/play-story.ts'
import { findStory, storyNames } from './stories/stories.ts'
import type { World } from './world.ts'

export type MarketplaceOptions = {
  /** 0 takes a free port. */
  port?: number
  /** Loopback unless told otherwise: the control has no lock. */
  host?: string
  seed?: string
  /** One of `quiet-day`, `live-stream`, `slow-carrier`, `returns-week`, `empty`. */
  story?: string
  clock?: ClockMode
  /** How many times quicker than the wall a fast clock runs. */
  speed?: number
  /** Regions of one seller's shops, or several sellers with theirs. */
  shops?: readonly Region[] | readonly SellerPlan[]
  /** Unix milliseconds at which the marketplace opens; the machine's time when left out. */
  now?: number
  /** Orders that each shop has had before opening, and over how many days; the story's own when left out. */
  past?: { orders: number; days: number }
  webhookTimeoutMillis?: number
}

export type Marketplace = {
  url: string
  port: number
  /** What the platform knows, as `GET /practice/truth` tells it. */
  truth(): ReturnType<typeof tellTruth>
  /** Moves a stepped clock on, and waits until all that was due has happened and every webhook has been tried. */
  advance(seconds: number): Promise<void>
  /** Resolves when no webhook is on its way. */
  settle(): Promise<void>
  /** The inside, for tests and for programs that run the marketplace in their own process. */
  world: World
  close(): Promise<void>
}

/** Opens a practice marketplace. It is not TikTok: everything in it is invented, and it forgets all when it is closed. */
export async function startMarketplace(options: MarketplaceOptions = {}): Promise<Marketplace> {
  const { host = '127.0.0.1', port = 0, story: storyName = 'quiet-day' } = options
  const found = findStory(storyName)
  if (found === undefined) throw new Error(`no story ${storyName}; there are ${storyNames().join(', ')}`)
  const story = options.past ? { ...found, past: options.past } : found
  const { world, opensAt } = createWorld({ ...options, story })
  playPast(world, opensAt)
  const server = openServer(world)
  await server.listen({ host, port })
  const listening = portOf(server.server.address())
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`
  world.url = url
  world.post.open()
  world.clock.start()
  playStory(world, story)
  return {
    url,
    port: listening,
    truth: () => tellTruth(world),
    advance: seconds => world.clock.advance(seconds),
    settle: () => world.post.settle(),
    world,
    async close() {
      world.clock.stop()
      world.post.close()
      await server.close()
    },
  }
}

function portOf(address: ReturnType<Server['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the marketplace listens on no port')
  return address.port
}
