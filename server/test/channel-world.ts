import { type Marketplace, type MarketplaceOptions, startMarketplace } from '@supercargo/marketplace'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { connectPractice } from '../src/channels/connect-practice.ts'
import { channelWork } from '../src/channels/reactions.ts'
import { absorbInbox } from '../src/channels/tiktok/absorb-inbox.ts'
import type { Channel, ChannelTrouble } from '../src/channels/tiktok/channel.ts'
import { openChannel } from '../src/channels/tiktok/open-channel.ts'
import { webhookRoute } from '../src/channels/tiktok/webhook-route.ts'
import type { App } from '../src/kernel/app.ts'
import { soleMerchant } from '../src/kernel/scope.ts'
import { workOnce } from '../src/kernel/worker.ts'
import { channelDoors } from './channel-doors.ts'
import { steppedClock } from './stepped-clock.ts'
import { testDatabase } from './test-database.ts'

const opensAt = new Date('2026-03-02T08:00:00Z')

/** A marketplace and a desk beside it, in one process, on one clock that only the test moves. */
export async function channelWorld(options: MarketplaceOptions = {}) {
  const clock = steppedClock(opensAt)
  const market = await startMarketplace({
    port: 0,
    seed: '7',
    story: 'empty',
    shops: ['US', 'TH', 'VN'],
    ...options,
    clock: 'stepped',
    now: opensAt.getTime(),
  })
  const base = await testDatabase({ clock })
  const troubles: ChannelTrouble[] = []
  const doors = channelDoors(clock)
  const http = await webhookServer()
  const open = () =>
    openChannel({
      database: base.database,
      merchantId: soleMerchant,
      doors,
      publicUrl: http.url,
      onTrouble: trouble => troubles.push(trouble),
    })
  let channel = open()
  http.receive(() => channel)

  const workDoors = (of: Channel) => ({
    database: base.database,
    handlers: channelWork(of),
    merchantId: soleMerchant,
    clock,
    random: () => 0.5,
    onFailure: (failure: { kind: string; error: unknown }) =>
      troubles.push({ what: `work ${failure.kind} failed`, error: failure.error }),
  })

  /** Does all that is due now, until nothing is due. */
  async function settle(signal = new AbortController().signal): Promise<void> {
    for (;;) {
      await market.settle()
      const absorbed = await absorbInbox(channel, signal)
      const worked = await workOnce(workDoors(channel), 8, signal)
      if (absorbed + worked === 0) return
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
    troubles,
    settle,
    pass,
    workDoors,
    get channel() {
      return channel
    },
    /** Another process beside the first, on the same database. */
    another: open,
    /** All that was in memory is gone. */
    restart: () => {
      channel = open()
    },
    connect: () => connectPractice(channel, market.url),
    practice: (method: string, path: string, body?: unknown) => practice(market, method, path, body),
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

/** Only what the platform sends to. The channel behind it may change, as it does when a process starts anew. */
async function webhookServer() {
  const app = fastify({ forceCloseConnections: true }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  let current: () => Channel = () => {
    throw new Error('Nobody receives yet.')
  }
  const through = new Proxy({} as Channel, { get: (_target, name) => Reflect.get(current(), name) })
  webhookRoute(app, through)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    receive: (channel: () => Channel) => {
      current = channel
    },
    close: () => app.close(),
  }
}
