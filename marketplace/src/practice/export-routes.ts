import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { orderExportFileName, writeOrderExport } from '../seller-center/write-order-export.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import { findShop } from './control-call.ts'
import { exportOrderOf } from './export-order-of.ts'

type Asked = { Params: { id: string }; Querystring: { describe?: string; since?: string } }

/** Seller Center's “All order” file of a shop, as sellers without API access download it. */
export function exportRoutes(server: FastifyInstance, world: World) {
  server.get<Asked>('/practice/shops/:id/order-export', (request, reply) => {
    const shop = findShop(world, request.params.id)
    const since = Number(request.query.since ?? 0)
    const chunks = writeOrderExport(shop.region, ordersSince(world, shop, since), {
      describe: request.query.describe === '1',
    })
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(world, shop)}"`)
      .send(Readable.from(chunks))
  })
}

function* ordersSince(world: World, shop: Shop, since: number) {
  for (const order of shop.orders.all()) if (order.createTime >= since) yield exportOrderOf(world, order)
}

function fileName(world: World, shop: Shop): string {
  const now = Temporal.Instant.fromEpochMilliseconds(world.clock.nowMillis()).toZonedDateTimeISO(
    shop.profile.timeZone,
  )
  return orderExportFileName('All', now.toPlainDate().toString(), now.toPlainTime().toString().slice(0, 5))
}
