import { z } from 'zod'
import { type App, deciding, reading } from '../../kernel/app.ts'
import { batchAction, batchView, orderSelection } from '../batch-action.ts'
import { batchById } from '../batch-by-id.ts'
import { retryBatch } from '../retry-batch.ts'
import { startBatch } from '../start-batch.ts'
import { undoBatch } from '../undo-batch.ts'

const needs = 'orders.work'
const tags = ['batches']
const params = z.object({ id: z.string().max(60) })

/** One thing done to many orders. */
export function batchRoutes(app: App): void {
  app.post(
    '/api/batches',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'startBatch',
        summary: 'Begin to do one thing to many orders',
        description: 'Refusals: batch.empty, batch.too-many, hold.needs-note',
        body: z.object({ action: batchAction, selection: orderSelection }),
        response: { 202: batchView },
      },
    },
    async (request, reply) => {
      const batch = await deciding(request, async tx => batchById(tx, await startBatch(tx, request.body)))
      return reply.code(202).send(batch)
    },
  )
  app.get(
    '/api/batches/:id',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'getBatch',
        summary: 'How far a batch is, and why some orders were refused',
        description: 'Refusals: batch.unknown',
        params,
        response: { 200: batchView },
      },
    },
    request => batchById(reading(request), request.params.id),
  )
  againRoutes(app)
}

function againRoutes(app: App): void {
  app.post(
    '/api/batches/:id/undo',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'undoBatch',
        summary: 'Begin to put back what a finished batch changed',
        description: 'Refusals: batch.unknown, batch.cannot-undo, batch.nothing-to-undo',
        params,
        response: { 202: batchView },
      },
    },
    async (request, reply) => {
      const batch = await deciding(request, async tx => {
        await undoBatch(tx, request.params.id)
        return batchById(tx, request.params.id)
      })
      return reply.code(202).send(batch)
    },
  )
  app.post(
    '/api/batches/:id/retry',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'retryBatch',
        summary: 'Try the refused orders of a finished batch again',
        description: 'Refusals: batch.unknown, batch.cannot-retry, batch.nothing-to-retry',
        params,
        response: { 202: batchView },
      },
    },
    async (request, reply) => {
      const batch = await deciding(request, async tx => {
        await retryBatch(tx, request.params.id)
        return batchById(tx, request.params.id)
      })
      return reply.code(202).send(batch)
    },
  )
}
