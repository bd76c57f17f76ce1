import rateLimit from '@fastify/rate-limit'
import type { App } from '../../kernel/app.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** More than any household of browsers needs; keeps a flood away from the database and from costly hashing. */
export const doorLimit = { rateLimit: { max: 100, timeWindow: 60_000 } }

/** Makes `config: { …doorLimit }` work: a coarse brake by address, per process, before anything else is done. */
export async function floodBrake(app: App): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      return new Refusal(
        'too-many',
        'session.too-many',
        `There were too many tries from this address. Wait ${seconds} seconds, then try again.`,
        { retryAfterSeconds: seconds },
      )
    },
  })
}
