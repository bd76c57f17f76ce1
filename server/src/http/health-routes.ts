import { z } from 'zod'
import type { App } from '../kernel/app.ts'
import type { Metrics } from './metrics.ts'

const word = z.object({ status: z.string() })

/** For whatever watches over the process: alive, ready, and how it is doing. */
export function healthRoutes(app: App, metrics: Metrics): void {
  app.get('/health', {
    config: { needs: 'nothing' },
    schema: { hide: true, response: { 200: word } },
    handler: async () => ({ status: 'alive' }),
  })

  app.get('/ready', {
    config: { needs: 'nothing' },
    schema: { hide: true, response: { 200: word, 503: word } },
    handler: async (_, reply) => {
      try {
        await app.database.pool.query('select 1')
        return { status: 'ready' }
      } catch {
        return reply.status(503).send({ status: 'the database does not answer' })
      }
    },
  })

  app.get('/metrics', {
    config: { needs: 'nothing' },
    schema: { hide: true },
    handler: async (_, reply) => reply.type(metrics.contentType).send(await metrics.read()),
  })
}
