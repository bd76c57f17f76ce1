import { sql } from 'kysely'
import { skuPictures } from '../catalog/sku-pictures.ts'
import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'
import type { Shop } from '../shops/shop.ts'
import { type FoundRow, foundColumns, orderRowView } from './finding/order-row.ts'
import type { OrderRow } from './order-views.ts'

/** Rows of the list for these orders, in this order; ids that are not orders are left out. */
export async function ordersByIds(
  db: Db,
  ids: readonly string[],
  known?: readonly Shop[],
): Promise<OrderRow[]> {
  if (ids.length === 0) return []
  const shops = known ?? (await listShops(db))
  const { rows } = await sql<FoundRow>`
    select ${foundColumns}
    from orders o join order_sheets s on s.merchant_id = o.merchant_id and s.order_id = o.id
    where o.merchant_id = ${db.scope.merchantId} and o.id = any(${ids}::text[])`.execute(db)
  const bare = rows.flatMap(row =>
    row.items.flatMap(({ pictureUrl, channelSkuId }) =>
      pictureUrl === null && channelSkuId !== null ? [{ shopId: row.shop_id, channelSkuId }] : [],
    ),
  )
  const pictures = await skuPictures(db, bare)
  const views = new Map(rows.map(row => [row.id, orderRowView(row, shops, pictures)]))
  return ids.flatMap(id => views.get(id) ?? [])
}
