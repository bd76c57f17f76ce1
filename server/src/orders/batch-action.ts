import { z } from 'zod'
import { holdReasons } from './hold-reasons.ts'
import { orderFilter } from './order-filter.ts'

/** Without commas, which separate tags in filters. */
export const tag = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^,]+$/)

/** What can be done to many orders at once. */
export const batchAction = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('tag'), tag }),
    z.object({ kind: z.literal('untag'), tag }),
    z.object({ kind: z.literal('note'), text: z.string().trim().min(1).max(2000) }),
    z.object({
      kind: z.literal('hold'),
      reason: z.enum(holdReasons),
      note: z.string().trim().max(500).optional(),
    }),
    z.object({ kind: z.literal('release'), reason: z.enum(holdReasons).optional() }),
  ])
  .meta({ id: 'BatchAction' })
export type BatchAction = z.output<typeof batchAction>

/** These orders, or all that match a filter now except some. */
export const orderSelection = z
  .union([
    z.object({ ids: z.array(z.string()).min(1).max(1000) }),
    z.object({ filter: orderFilter, except: z.array(z.string()).max(1000).default([]) }),
  ])
  .meta({ id: 'OrderSelection' })
export type OrderSelection = z.output<typeof orderSelection>

export const batchView = z
  .object({
    id: z.string(),
    action: batchAction,
    state: z.enum(['running', 'finished', 'undoing', 'undone']),
    total: z.number().int(),
    done: z.number().int(),
    refused: z.number().int(),
    canUndo: z.boolean(),
    createdAt: z.iso.datetime(),
    refusals: z
      .array(
        z.object({ orderId: z.string(), channelOrderId: z.string(), code: z.string(), message: z.string() }),
      )
      .describe('The first 500'),
  })
  .meta({ id: 'Batch' })
export type BatchView = z.output<typeof batchView>
