import { z } from 'zod'
import { type App, deciding } from '../../kernel/app.ts'
import { startApplying } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { correctImport } from './correct-import.ts'
import { createFileShop, newFileShop } from './create-file-shop.ts'

const tags = ['imports']
const needs = 'orders.import'
const id = z.object({ id: z.string().max(60) })
export const accepted = z.object({ id: z.string() }).meta({ id: 'Accepted' })

const correction = z.object({
  shopId: z.string().max(60).optional(),
  market: z.string().length(2).optional(),
  timeZone: z.string().max(60).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
})

/** What a person decides about an import that they have seen. */
export function importDecisionRoutes(app: App): void {
  correctionRoute(app)
  endingRoutes(app)
  fileShopRoute(app)
}

function correctionRoute(app: App): void {
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
}

function endingRoutes(app: App): void {
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
}

function fileShopRoute(app: App): void {
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
