import { z } from 'zod'
import { type App, deciding, reading } from '../kernel/app.ts'
import { inboxItem, inboxStates, listInbox, retryInbox } from './inbox.ts'
import { listWork, retryWork, workItem, workStates } from './parked-work.ts'

const tags = ['operations']
const needs = 'settings.manage'
const id = z.object({ id: z.string().max(60) })

/** What waits, failed or was given up: deliveries of the platform, and work. */
export function queueRoutes(app: App): void {
  workRoutes(app)
  app.get(
    '/api/inbox',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listInbox',
        summary: 'What the platform delivered',
        querystring: z.object({ state: z.enum(inboxStates).default('dead') }),
        response: { 200: z.array(inboxItem) },
      },
    },
    request => listInbox(reading(request), request.query.state),
  )
  app.post(
    '/api/inbox/:id/retry',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'retryInboxItem',
        summary: 'Try a delivery again that was given up',
        description: 'Refusals: inbox.cannot-retry',
        params: id,
        response: { 200: z.object({}) },
      },
    },
    async request => {
      await deciding(request, tx => retryInbox(tx, request.params.id))
      return {}
    },
  )
}

function workRoutes(app: App): void {
  app.get(
    '/api/work',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listWork',
        summary: 'What is to be done, is being done, or was given up',
        querystring: z.object({ state: z.enum(workStates).default('dead') }),
        response: { 200: z.array(workItem) },
      },
    },
    request => listWork(reading(request), request.query.state),
  )
  app.post(
    '/api/work/:id/retry',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'retryWork',
        summary: 'Try work again that was given up',
        description: 'Refusals: work.cannot-retry',
        params: id,
        response: { 200: z.object({}) },
      },
    },
    async request => {
      await deciding(request, tx => retryWork(tx, request.params.id))
      return {}
    },
  )
}
