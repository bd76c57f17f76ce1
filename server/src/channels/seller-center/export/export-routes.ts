import { z } from 'zod'
import { type App, deciding, reading } from '../../../kernel/app.ts'
import { createExport } from './create-export.ts'
import { exportRequest } from './export-request.ts'
import { openExport } from './open-export.ts'

const needs = 'orders.export'
const tags = ['exports']

/** Orders go out as files. */
export function exportRoutes(app: App): void {
  askingRoute(app)
  fetchingRoute(app)
}

function askingRoute(app: App): void {
  app.post(
    '/api/exports',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'createExport',
        summary: 'Ask for orders as a file',
        description: 'Refusals: export.column-unknown, export.buyers-not-allowed',
        body: exportRequest,
        response: { 200: z.object({ id: z.string(), url: z.string() }).meta({ id: 'Export' }) },
      },
    },
    async request => {
      const id = await deciding(request, tx => createExport(tx, request.body))
      return { id, url: `/api/exports/${id}` }
    },
  )
}

function fetchingRoute(app: App): void {
  app.get(
    '/api/exports/:id',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'downloadExport',
        summary: 'The file, made while it is fetched; for a quarter of an hour',
        description: 'Refusals: export.unknown',
        params: z.object({ id: z.string().max(60) }),
      },
    },
    async (request, reply) => {
      const file = await openExport(reading(request), request.params.id)
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .header('cache-control', 'no-store')
        .send(file.stream)
    },
  )
}
