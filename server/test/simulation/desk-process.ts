import { connectPractice } from '../../src/channels/connect-practice.ts'
import { openChannel } from '../../src/channels/tiktok/open-channel.ts'
import type { Config } from '../../src/kernel/config.ts'
import { soleMerchant } from '../../src/kernel/scope.ts'
import { startSupercargo } from '../../src/start-supercargo.ts'
import { channelDoors } from '../channel-doors.ts'
import { seeded } from '../seeded.ts'
import { steppedClock } from '../stepped-clock.ts'

/** How a simulated desk is started. The simulation alone moves its time. */
export type DeskSettings = {
  databaseUrl: string
  data: string
  port: number
  seed: number
  nowMs: number
  /** Connects the shops of this marketplace first. */
  connectTo?: string
}

/** What the simulation says to it. It answers `started`. */
export type ToDesk = { start: DeskSettings } | { nowMs: number }

/** The whole product in a process of its own. It has no mercy to expect: it ends by SIGKILL. */
async function startDesk({ databaseUrl, data, port, seed, nowMs, connectTo }: DeskSettings) {
  const clock = steppedClock(new Date(nowMs))
  const random = seeded(seed)
  const platform = channelDoors(clock, random)
  const config: Config = {
    host: '127.0.0.1',
    port,
    publicUrl: undefined,
    proxies: [],
    data,
    databaseUrl,
    key: Buffer.alloc(32, 7),
    role: 'all',
    practice: false,
    marketplacePort: 0,
    logLevel: 'fatal',
  }
  const { database, url } = await startSupercargo(config, { clock, random, platform })
  if (connectTo) {
    const onTrouble = () => {}
    const channel = openChannel({
      database,
      merchantId: soleMerchant,
      doors: platform,
      publicUrl: url,
      onTrouble,
    })
    await connectPractice(channel, connectTo)
  }
  return clock
}

let clock: Awaited<ReturnType<typeof startDesk>> | undefined

process.on('message', async (message: ToDesk) => {
  if ('start' in message) {
    clock = await startDesk(message.start)
    process.send?.('started')
  } else {
    clock?.advance(message.nowMs - clock.now().getTime())
  }
})
process.on('disconnect', () => process.exit())
