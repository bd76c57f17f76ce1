import { z } from 'zod'
import { type App, deciding, reading } from '../kernel/app.ts'
import { Refusal } from '../kernel/refusal.ts'
import { enqueue } from '../kernel/work.ts'
import { listShops } from '../shops/list-shops.ts'
import { shopById } from '../shops/shop-by-id.ts'
import { beginBackfill } from './begin-backfill.ts'
import { disconnectShop } from './disconnect-shop.ts'
import { shopWork, workKinds } from './start-reading.ts'
import type { Channel } from './tiktok/channel.ts'
import { shopView, standingOf } from './views.ts'

const tags = ['shops']
const id = z.object({ id: z.string().max(60) })
const done = z.object({}).meta({ id: 'Done' })

/** Shops as the shops page shows them, and what a person can do to one. */
export function shopRoutes(app: App, channel: Channel): void {
  shopActions(app, channel)
  checkRoute(app, channel)
  app.get(
    '/api/shops',
    {
      config: { needs: 'shops.read' },
      schema: { tags, operationId: 'listShops', summary: 'Every shop', response: { 200: z.array(shopView) } },
    },
    async request => {
      const shops = await listShops(reading(request))
      return Promise.all(shops.map(async shop => ({ ...shop, ...(await standingOf(channel, shop)) })))
    },
  )
  app.get(
    '/api/shops/:id',
    {
      config: { needs: 'shops.read' },
      schema: {
        tags,
        operationId: 'getShop',
        summary: 'A shop and the proof of what is here',
        description: 'Refusals: shop.unknown',
        params: id,
        response: { 200: shopView },
      },
    },
    async request => {
      const shop = await shopById(reading(request), request.params.id)
      return { ...shop, ...(await standingOf(channel, shop)) }
    },
  )
}

function shopActions(app: App, channel: Channel): void {
  app.post(
    '/api/shops/:id/disconnect',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags,
        operationId: 'disconnectShop',
        summary: 'Ask nothing more for this shop; its orders stay',
        description: 'Refusals: shop.unknown, shop.cannot-disconnect',
        params: id,
        response: { 200: done },
      },
    },
    async request => {
      await deciding(request, tx => disconnectShop(tx, request.params.id))
      return {}
    },
  )
  app.post(
    '/api/shops/:id/backfill',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags,
        operationId: 'backfillShop',
        summary: 'Read the shop’s past',
        description: 'Refusals: shop.unknown, shop.not-connected',
        params: id,
        body: z.object({ days: z.number().int().min(1).max(730) }),
        response: { 202: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      await connectedShop(channel, request.params.id)
      const backfill = await deciding(request, tx => beginBackfill(tx, request.params.id, request.body.days))
      return reply.code(202).send({ id: backfill })
    },
  )
}

function checkRoute(app: App, channel: Channel): void {
  app.post(
    '/api/shops/:id/check',
    {
      config: { needs: 'shops.read' },
      schema: {
        tags,
        operationId: 'checkShop',
        summary: 'Poll and compare now',
        description: 'Refusals: shop.unknown, shop.not-connected',
        params: id,
        response: { 202: done },
      },
    },
    async (request, reply) => {
      await connectedShop(channel, request.params.id)
      const kinds = [workKinds.poll, workKinds.reconcile]
      await deciding(request, tx =>
        enqueue(
          tx,
          kinds.map(kind => shopWork(kind, request.params.id)),
        ),
      )
      return reply.code(202).send({})
    },
  )
}

async function connectedShop(channel: Channel, shopId: string): Promise<void> {
  const shop = await shopById(channel.db(), shopId)
  if (shop.channel === 'tiktok' && shop.state === 'connected') return
  throw new Refusal(
    'conflict',
    'shop.not-connected',
    'This shop is not connected to TikTok Shop. Connect it.',
  )
}
