import type { FastifyInstance } from 'fastify'
import type { Order } from '../orders/order.ts'
import { moneyText, orderMoney } from '../orders/order-money.ts'
import type { Package } from '../packages/package.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'

type Asked = { shop_id?: string; since?: string }

/** What the platform knows, for comparison with what a client believes. */
export function truthRoutes(server: FastifyInstance, world: World) {
  server.get<{ Querystring: Asked }>('/practice/truth', (request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(tellTruth(world, request.query))),
  )
}

/** All orders, or those of one shop, or those changed at or after a unix second; calls and stock always whole. */
export function tellTruth(world: World, { shop_id, since = '0' }: Asked = {}) {
  const shops = [...world.shops.values()].filter(shop => shop_id === undefined || shop.id === shop_id)
  return {
    now: world.clock.now(),
    orders: shops.flatMap(shop =>
      [...shop.orders.all()]
        .filter(order => order.updateTime >= Number(since))
        .map(order => tellOrder(world, order)),
    ),
    calls: world.calls.tell(),
    token_refreshes: Object.fromEntries(world.tokens.refreshes),
    stock: Object.fromEntries(shops.map(shop => [shop.id, tellStock(shop)])),
  }
}

function tellOrder(world: World, order: Order) {
  const packageIds = [...new Set(order.lines.flatMap(line => line.packageId ?? []))]
  const { currency, minorDigits } = order.shop.profile
  return {
    id: order.id,
    shop_id: order.shop.id,
    status: order.status,
    create_time: order.createTime,
    update_time: order.updateTime,
    is_cod: order.flavor.isCod,
    is_buyer_request_cancel: order.isBuyerRequestCancel,
    has_updated_recipient_address: order.recipientUpdated,
    buyer_user_id: order.buyer.userId,
    currency,
    total_amount: moneyText(orderMoney(order).total, minorDigits),
    line_items: order.lines.map(line => ({
      id: line.id,
      status: line.status,
      sku_id: line.sku.id,
      seller_sku: line.sku.sellerSku,
      package_id: line.packageId ?? null,
    })),
    packages: packageIds.flatMap(id => world.packages.get(id) ?? []).map(tellPackage),
    cancellations: order.cancellations.map(({ id, status, role, reason }) => ({ id, status, role, reason })),
    returns: order.returns.map(({ id, status, type, reason }) => ({ id, status, type, reason })),
  }
}

const tellPackage = (pkg: Package) => ({
  id: pkg.id,
  status: pkg.status,
  tracking_number: pkg.trackingNumber,
  shipping_provider_name: pkg.carrier?.name ?? null,
})

/** By SKU and warehouse. */
const tellStock = (shop: Shop) =>
  Object.fromEntries(
    [...shop.skus.values()].map(sku => [
      sku.id,
      { seller_sku: sku.sellerSku, warehouses: Object.fromEntries(sku.stock) },
    ]),
  )
