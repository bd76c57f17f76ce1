import { z } from 'zod'
import { type App, deciding, reading, scopeOf } from '../../kernel/app.ts'
import { startApplying } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { correctImport } from './correct-import.ts'
import { createFileShop, newFileShop } from './create-file-shop.ts'
import { maxFileBytes } from './file/file-parts.ts'
import { importRowsPage, listImportRows, outcomes } from './import-rows-view.ts'
import { importView, listImports, showImport } from './import-views.ts'
import { readUpload } from './read-upload.ts'
import { receiveImport } from './receive-import.ts'

const tags = ['imports']
const needs = 'orders.import'
const id = z.object({ id: z.string().max(60) })
const accepted = z.object({ id: z.string() }).meta({ id: 'Accepted' })

const upload = z.object({
  shopId: z.string().optional(),
  market: z.string().length(2).optional(),
  timeZone: z.string().optional(),
  file: z
    .string()
    .meta({ format: 'binary' })
    .describe('CSV or XLSX; the other fields have to come before it'),
})

const correction = z.object({
  shopId: z.string().max(60).optional(),
  market: z.string().length(2).optional(),
  timeZone: z.string().max(60).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
})

/** Export files of Seller Center: received, shown, corrected, applied. */
export function importRoutes(app: App): void {
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
  app.patch(
    '/api/imports/:id',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'correctImport',
        summary: 'Say what the file is; its rows are read again',
        description:
          'Refusals: import.unknown, import.cannot-read, import.market-not-served, import.time-zone-unknown, shop.unknown',
        params: id,
        body: correction,
        response: { 202: accepted },
      },
    },
    async (request, reply) => {
      await deciding(request, tx => correctImport(tx, request.params.id, request.body))
      return reply.code(202).send({ id: request.params.id })
    },
  )
  app.post(
    '/api/imports/:id/apply',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'applyImport',
        summary: 'Bring the orders in',
        description:
          'Refusals: import.unknown, import.cannot-apply, import.shop-missing, import.market-unconfirmed',
        params: id,
        response: { 202: accepted },
      },
    },
    async (request, reply) => {
      await deciding(request, tx => startApplying(tx, request.params.id))
      return reply.code(202).send({ id: request.params.id })
    },
  )
  app.post(
    '/api/imports/:id/cancel',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'cancelImport',
        summary: 'End an import; orders already brought in stay',
        description: 'Refusals: import.unknown, import.cannot-cancel',
        params: id,
        response: { 202: accepted },
      },
    },
    async (request, reply) => {
      await deciding(request, tx => cancelImport(tx, request.params.id))
      return reply.code(202).send({ id: request.params.id })
    },
  )
  app.post(
    '/api/shops/file',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags: ['shops'],
        operationId: 'createFileShop',
        summary: 'A shop that lives on export files alone',
        description: 'Refusals: import.market-not-served, shop.name-taken',
        body: newFileShop,
        response: { 200: accepted },
      },
    },
    async request => ({ id: await deciding(request, tx => createFileShop(tx, request.body)) }),
  )
}
