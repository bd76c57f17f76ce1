import { z } from 'zod'
import { type App, deciding } from '../../kernel/app.ts'
import { addNote } from '../add-note.ts'
import { tag } from '../batch-action.ts'
import { holdOrder } from '../hold-order.ts'
import { holdReasons } from '../hold-reasons.ts'
import { releaseOrder } from '../release-order.ts'
import { removeNote } from '../remove-notes.ts'
import { setTags } from '../tag-orders.ts'
import { done, orderParams, tags } from './order-params.ts'

const needs = 'orders.work'

/** What a person does to one order. */
export function deskRoutes(app: App): void {
  noteRoutes(app)
  holdRoutes(app)
  app.put(
    '/api/orders/:id/tags',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'setOrderTags',
        summary: 'These are the order’s tags now',
        description: 'Refusals: order.unknown, order.too-many-tags',
        params: orderParams,
        body: z.object({ tags: z.array(tag).max(50) }),
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => setTags(tx, request.params.id, request.body.tags))
      return {}
    },
  )
}

function noteRoutes(app: App): void {
  app.post(
    '/api/orders/:id/notes',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'addOrderNote',
        summary: 'Write a note on the order',
        description: 'Refusals: order.unknown',
        params: orderParams,
        body: z.object({ text: z.string().trim().min(1).max(2000) }),
        response: { 200: z.object({ id: z.string() }).meta({ id: 'NewNote' }) },
      },
    },
    async request => ({
      id: await deciding(request, tx => addNote(tx, request.params.id, request.body.text)),
    }),
  )
  app.delete(
    '/api/orders/:id/notes/:noteId',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'removeOrderNote',
        summary: 'Take a note off the order',
        description: 'Refusals: note.unknown',
        params: orderParams.extend({ noteId: z.string().max(60) }),
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => removeNote(tx, request.params.id, request.params.noteId))
      return {}
    },
  )
}

function holdRoutes(app: App): void {
  app.post(
    '/api/orders/:id/holds',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'holdOrder',
        summary: 'Keep the order back, for a reason',
        description: 'Refusals: order.unknown, order.finished, order.already-held, hold.needs-note',
        params: orderParams,
        body: z.object({ reason: z.enum(holdReasons), note: z.string().trim().max(500).optional() }),
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => holdOrder(tx, request.params.id, request.body))
      return {}
    },
  )
  app.post(
    '/api/orders/:id/holds/release',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'releaseOrder',
        summary: 'End the hold for a reason, or all holds',
        description: 'Refusals: order.unknown, order.not-held',
        params: orderParams,
        body: z.object({ reason: z.enum(holdReasons).optional() }),
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => releaseOrder(tx, request.params.id, request.body.reason))
      return {}
    },
  )
}
