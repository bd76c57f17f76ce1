import { type Marketplace, type MarketplaceOptions, startMarketplace } from '@supercargo/marketplace'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { connectPractice } from '../src/channels/connect-practice.ts'
import { channelWork } from '../src/channels/reactions.ts'
import { absorbInbox } from '../src/channels/tiktok/absorb-inbox.ts'
import type { Channel, ChannelTrouble } from '../src/channels/tiktok/channel.ts'
import { openChannel } from '../src/channels/tiktok/open-channel.ts'
import { webhookRoute } from '../src/channels/tiktok/webhook-route.ts'
import { answerRefusal } from '../src/http/answer-refusal.ts'
import type { App } from '../src/kernel/app.ts'
import { soleMerchant } from '../src/kernel/scope.ts'
import { workOnce } from '../src/kernel/worker.ts'
import { channelDoors } from './channel-doors.ts'
import { mortal } from './mortal.ts'
import { seeded } from './seeded.ts'
import { steppedClock } from './stepped-clock.ts'
import { testDatabase } from './test-database.ts'

const opensAt = new Date('2026-03-02T08:00:00Z')

/** A marketplace and a desk beside it, in one process, on one clock that only the test moves. */
export async function channelWorld({ seed = '7', ...options }: MarketplaceOptions = {}) {
  const clock = steppedClock(opensAt)
  const market = await startMarketplace({
    port: 0,
    seed,
    story: 'empty',
    shops: ['US', 'TH', 'VN'],
    ...options,
    clock: 'stepped',
    now: opensAt.getTime(),
  })
  const base = await testDatabase({ clock })
  const random = seeded(Number(seed) || 1)
  const troubles: ChannelTrouble[] = []
  const http = await webhookServer(() => process.channel)

  /** What one process of the desk has in memory. Another one knows only what is in the database. */
  function startProcess() {
    const life = mortal({ database: base.database, doors: channelDoors(clock, random) })
    const { database, doors } = life
    const onTrouble = (trouble: ChannelTrouble) => void troubles.push(trouble)
    const channel = openChannel({ database, doors, merchantId: soleMerchant, publicUrl: http.url, onTrouble })
    const work = {
      database,
      handlers: channelWork(channel),
      merchantId: soleMerchant,
      clock,
      random,
      onFailure: ({ kind, error }: { kind: string; error: unknown }) =>
        void troubles.push({ what: `work ${kind} failed`, error }),
    }
    const { signal } = new AbortController()
    return {
      channel,
      life,
      /** Does what is due now; returns how much that was. */
      round: async () => (await absorbInbox(channel, signal)) + (await workOnce(work, 8, signal)),
    }
  }
  let process = startProcess()

  /** Does all that is due now, until nothing is due. Stops when the process dies. */
  async function settle(): Promise<void> {
    try {
      do await market.settle()
      while ((await process.round()) > 0)
    } catch (error) {
      if (!process.life.dead) throw error
    }
  }

  /** Time goes by in steps, each of them settled. */
  async function pass(seconds: number, step = 30): Promise<void> {
    for (let gone = 0; gone < seconds; gone += step) {
      const now = Math.min(step, seconds - gone)
      clock.advance(now * 1000)
      await market.advance(now)
      await settle()
    }
  }

  return {
    ...base,
    clock,
    market,
    random,
    troubles,
    settle,
    pass,
    startProcess,
    get process() {
      return process
    },
    get channel(): Channel {
      return process.channel
    },
    /** All that was in memory is gone. */
    restart: () => {
      process = startProcess()
    },
    connect: () => connectPractice(process.channel, market.url),
    practice: (method: string, path: string, body?: unknown) => practice(market, method, path, body),
    url: http.url,
    close: async () => {
      await http.close()
      await market.close()
      await base.close()
    },
  }
}
export type ChannelWorld = Awaited<ReturnType<typeof channelWorld>>

async function practice(market: Marketplace, method: string, path: string, body?: unknown) {
  const response = await fetch(`${market.url}/practice${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Record<string, unknown>
}

/** Only what the platform sends to. The channel behind it changes when a process starts anew. */
async function webhookServer(current: () => Channel) {
  const app = fastify({ forceCloseConnections: true }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerRefusal)
  const through = new Proxy({} as Channel, { get: (_target, name) => Reflect.get(current(), name) })
  webhookRoute(app, through)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => app.close() }
}
