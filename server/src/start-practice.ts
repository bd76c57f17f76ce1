import { connectPractice } from './channels/connect-practice.ts'
import type { Channel } from './channels/tiktok/channel.ts'
import type { Clock } from './kernel/clock.ts'
import type { Log } from './kernel/log.ts'
import { Refusal } from './kernel/refusal.ts'
import { startPracticeMarketplace } from './practice-marketplace.ts'

/** Starts the practice marketplace and connects its shops as soon as it answers; the desk need not wait for it. */
export function startPractice(options: {
  port: number
  channel: Channel
  clock: Clock
  log: Log
}): Promise<{ url: string; close(): Promise<void> }> {
  const { port, channel, clock, log } = options
  return startPracticeMarketplace({
    port,
    clock,
    log,
    onStart: async (url, signal) => {
      while (!signal.aborted) {
        try {
          const shops = await connectPractice(channel, url)
          return log.info({ url, shops: shops.length }, 'the practice shops are connected')
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'practice.unreachable')
            log.warn({ err: error }, 'the practice shops are not connected yet')
          await clock.wait(250, signal)
        }
      }
    },
  })
}
