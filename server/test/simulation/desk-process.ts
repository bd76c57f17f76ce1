import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { connectPractice } from '../../src/channels/connect-practice.ts'
import { channelWork } from '../../src/channels/reactions.ts'
import { openChannel } from '../../src/channels/tiktok/open-channel.ts'
import { runInbox } from '../../src/channels/tiktok/run-inbox.ts'
import { webhookRoute } from '../../src/channels/tiktok/webhook-route.ts'
import type { App } from '../../src/kernel/app.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { keysFrom } from '../../src/kernel/keys.ts'
import { listenLive } from '../../src/kernel/live.ts'
import { soleMerchant } from '../../src/kernel/scope.ts'
import { startWorker } from '../../src/kernel/start-worker.ts'
import { platformHoldWork } from '../../src/orders/end-platform-holds.ts'
import { channelDoors } from '../channel-doors.ts'
import { seeded } from '../seeded.ts'
import { steppedClock } from '../stepped-clock.ts'

/** How a simulated desk is started. The simulation alone moves its time. */
export type DeskSettings = {
  databaseUrl: string
  port: number
  seed: number
  nowMs: number
  /** Connects the shops of this marketplace first. */
  connectTo?: string
}

/** What the simulation says to it, and what it answers. */
export type ToDesk = { start: DeskSettings } | { nowMs: number }
export type FromDesk = { started: true } | { trouble: string }

const tell = (message: FromDesk) => process.send?.(message)

/** A whole process of the desk: worker, inbox, webhooks. It has no mercy to expect: it ends by SIGKILL. */
async function startDesk({ databaseUrl, port, seed, nowMs, connectTo }: DeskSettings) {
  const clock = steppedClock(new Date(nowMs))
  const random = seeded(seed)
  const complain = (what: string, error: unknown) => tell({ trouble: `${what}: ${String(error)}` })
  const database = openDatabase({ url: databaseUrl, clock, keys: keysFrom(Buffer.alloc(32, 7)) })
  const channel = openChannel({
    database,
    merchantId: soleMerchant,
    doors: channelDoors(clock, random),
    publicUrl: `http://127.0.0.1:${port}`,
    onTrouble: ({ what, error }) => complain(what, error),
  })
  const app = fastify({ forceCloseConnections: true }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  webhookRoute(app, channel)
  await app.listen({ host: '127.0.0.1', port })
  if (connectTo) await connectPractice(channel, connectTo)
  const worker = startWorker({
    database,
    handlers: [...channelWork(channel), platformHoldWork],
    merchantId: soleMerchant,
    clock,
    random,
    onFailure: ({ kind, error }) => complain(kind, error),
  })
  const inbox = runInbox(channel)
  await listenLive({
    url: databaseUrl,
    clock,
    onHint: ({ topic }) => {
      if (topic === 'work') worker.wake()
      if (topic === 'inbox') inbox.wake()
    },
    onError: error => complain('hints', error),
  })
  return clock
}

let clock: Awaited<ReturnType<typeof startDesk>> | undefined

process.on('message', async (message: ToDesk) => {
  if ('start' in message) {
    clock = await startDesk(message.start)
    tell({ started: true })
  } else {
    clock?.advance(message.nowMs - clock.now().getTime())
  }
})
process.on('disconnect', () => process.exit())
