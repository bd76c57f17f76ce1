import { z } from 'zod'
import { type App, reading, scopeOf } from '../../kernel/app.ts'
import { maxFileBytes } from './file/file-parts.ts'
import { accepted, importDecisionRoutes } from './import-decision-routes.ts'
import { importRowsPage, listImportRows, outcomes } from './import-rows-view.ts'
import { importView, listImports, showImport } from './import-views.ts'
import { readUpload } from './read-upload.ts'
import { receiveImport } from './receive-import.ts'

const tags = ['imports']
const needs = 'orders.import'
const id = z.object({ id: z.string().max(60) })

const upload = z.object({
  shopId: z.string().optional(),
  market: z.string().length(2).optional(),
  timeZone: z.string().optional(),
  file: z
    .string()
    .meta({ format: 'binary' })
    .describe('CSV or XLSX; the other fields have to come before it'),
})

/** Export files of Seller Center: received, shown, corrected, applied. */
export function importRoutes(app: App): void {
  receivingRoute(app)
  showingRoutes(app)
  rowsRoute(app)
  importDecisionRoutes(app)
}

function receivingRoute(app: App): void {
  app.post(
    '/api/imports',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'createImport',
        summary: 'Receive an order export of Seller Center',
        description:
          'Refusals: import.file-missing, import.file-empty, import.file-too-large, import.market-not-served, import.time-zone-unknown, shop.unknown',
        consumes: ['multipart/form-data'],
        body: upload,
        response: { 202: accepted },
      },
      // The body is a stream, which `readUpload` reads; the schema describes it.
      validatorCompiler: () => value => ({ value }),
      bodyLimit: maxFileBytes + 1024 * 1024,
    },
    async (request, reply) => {
      const received = await receiveImport(app.database, scopeOf(request), await readUpload(request))
      return reply.code(202).send({ id: received })
    },
  )
}

function showingRoutes(app: App): void {
  app.get(
    '/api/imports',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listImports',
        summary: 'The latest imports',
        response: { 200: z.array(importView) },
      },
    },
    request => listImports(reading(request)),
  )
  app.get(
    '/api/imports/:id',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'getImport',
        summary: 'What an import will do or did',
        description: 'Refusals: import.unknown',
        params: id,
        response: { 200: importView },
      },
    },
    request => showImport(reading(request), request.params.id),
  )
}

function rowsRoute(app: App): void {
  app.get(
    '/api/imports/:id/rows',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listImportRows',
        summary: 'An import order by order, with the reasons',
        description: 'Refusals: import.unknown',
        params: id,
        querystring: z.object({
          outcome: z.enum(outcomes).optional(),
          warned: z.stringbool().optional().describe('Only those with something to look at'),
          cursor: z.string().max(200).optional(),
        }),
        response: { 200: importRowsPage },
      },
    },
    request => listImportRows(reading(request), request.params.id, request.query),
  )
}
