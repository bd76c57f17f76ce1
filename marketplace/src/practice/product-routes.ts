import type { FastifyInstance } from 'fastify'
import { drawPicture, pictureContentType } from '../catalog/draw-picture.ts'
import { changeProduct } from '../products/change-product.ts'
import type { Product, ProductStatus, Sku } from '../products/product.ts'
import { setAvailable } from '../products/stock.ts'
import { listProduct } from '../products/stock-products.ts'
import type { World } from '../world.ts'
import { ControlError, controlBody, findShop, numberIn, optionalText } from './control-call.ts'

const STATUSES: ProductStatus[] = ['ACTIVATE', 'SELLER_DEACTIVATED', 'FREEZE', 'DELETED']

/** Pictures, and what a seller would do to listings in Seller Center. */
export function productRoutes(server: FastifyInstance, world: World) {
  server.get<{ Params: { name: string } }>('/practice/pictures/:name', (request, reply) =>
    reply
      .type(pictureContentType)
      .header('cache-control', 'public, max-age=86400')
      .header('access-control-allow-origin', '*')
      .send(Buffer.from(drawPicture(request.params.name))),
  )
  server.post('/practice/products', request => createProduct(world, controlBody(request)))
  server.post<{ Params: { id: string } }>('/practice/products/:id', request =>
    editProduct(world, findProduct(world, request.params.id), controlBody(request)),
  )
  server.post<{ Params: { id: string } }>('/practice/skus/:id/stock', request => {
    const sku = findSku(world, request.params.id)
    const available = numberIn(controlBody(request), 'available', { from: 0, to: 1e6, otherwise: 0 })
    const [place] = sku.stock.keys()
    if (place !== undefined) setAvailable(world, sku, place, Math.floor(available))
    return { sku_id: sku.id, stock: Object.fromEntries(sku.stock) }
  })
}

function findProduct(world: World, id: string): Product {
  const found = [...world.shops.values()].map(shop => shop.products.get(id)).find(Boolean)
  if (found === undefined) throw new ControlError(404, `There is no product ${id}.`)
  return found
}

function findSku(world: World, id: string): Sku {
  const found = [...world.shops.values()].map(shop => shop.skus.get(id)).find(Boolean)
  if (found === undefined) throw new ControlError(404, `There is no SKU ${id}.`)
  return found
}

/** A new listing of one SKU; webhooks 16 and 37 follow. */
function createProduct(world: World, body: Record<string, unknown>) {
  const shop = findShop(world, optionalText(body, 'shop_id'))
  const title = optionalText(body, 'title') ?? 'New practice product'
  const sellerSku = optionalText(body, 'seller_sku') ?? `NEW-${shop.products.size + 1}`
  const template = [...shop.products.values()][0]
  const sku = template?.skus[0]
  const product = listProduct(world, shop, {
    key: sellerSku,
    title,
    titleEn: title,
    category: template?.category.name ?? 'Home',
    picture: template?.picture ?? 'box-beige',
    skus: [
      {
        sellerSku,
        variation: 'Default',
        variationEn: 'Default',
        priceMinor: sku?.price ?? 1000n,
        stock: numberIn(body, 'stock', { from: 0, to: 1e6, otherwise: 50 }),
        weightGrams: 300,
        picture: template?.picture ?? 'box-beige',
      },
    ],
  })
  shop.products.set(product.id, product)
  for (const each of product.skus) shop.skus.set(each.id, each)
  const update_time = product.updateTime
  world.post.notify(shop, 'PRODUCT_CREATION', { product_id: product.id, product_types: [], update_time })
  world.post.notify(shop, 'PRODUCT_AUDIT_STATUS_CHANGE', {
    product_id: product.id,
    audit: { status: 'APPROVED', pre_approved_reasons: [] },
    update_time,
  })
  return { product_id: product.id, sku_ids: product.skus.map(each => each.id) }
}

/** A new title, or another status; webhooks 15 and 5 follow. */
function editProduct(world: World, product: Product, body: Record<string, unknown>) {
  const title = optionalText(body, 'title')
  const named = optionalText(body, 'status')
  const status = STATUSES.find(each => each === named)
  if (named !== undefined && status === undefined) {
    throw new ControlError(400, `status must be one of ${STATUSES.join(', ')}.`)
  }
  const fields = [...(title === undefined ? [] : ['title']), ...(status === undefined ? [] : ['status'])]
  changeProduct(world, product, { fields, source: 'SELLER_CENTER' }, () => {
    product.title = title ?? product.title
    product.status = status ?? product.status
  })
  if (status !== undefined) {
    world.post.notify(product.shop, 'PRODUCT_STATUS_CHANGE', {
      product_id: product.id,
      status: 'PRODUCT_STATUS_CHANGED',
      suspended_reason: '',
      update_time: product.updateTime,
    })
  }
  return { product_id: product.id, status: product.status, title: product.title }
}
