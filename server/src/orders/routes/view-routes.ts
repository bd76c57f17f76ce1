import { z } from 'zod'
import { type App, deciding, reading } from '../../kernel/app.ts'
import { removeView } from '../remove-view.ts'
import { saveView } from '../save-view.ts'
import { savedView, savedViews } from '../saved-views.ts'
import { done } from './order-params.ts'

const needs = 'orders.read'
const tags = ['views']

/** Lists that people keep under a name. */
export function viewRoutes(app: App): void {
  app.get(
    '/api/views',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listViews',
        summary: 'Own views and those that others share',
        response: { 200: z.array(savedView) },
      },
    },
    request => savedViews(reading(request)),
  )
  app.post(
    '/api/views',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'saveView',
        summary: 'Keep a list’s filters under a name',
        body: z.object({
          name: z.string().trim().min(1).max(80),
          query: z.string().max(2000),
          shared: z.boolean().default(false),
        }),
        response: { 200: savedView },
      },
    },
    request => deciding(request, tx => saveView(tx, request.body)),
  )
  app.delete(
    '/api/views/:id',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'removeView',
        summary: 'Forget one of one’s own views',
        description: 'Refusals: view.unknown',
        params: z.object({ id: z.string().max(60) }),
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => removeView(tx, request.params.id))
      return {}
    },
  )
}
