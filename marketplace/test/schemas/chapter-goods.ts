import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import type { Witness } from './open-witness.ts'

/** Stock and prices are read, set, and read again. */
export async function goodsChapter({ ask, shop }: Witness, region: Region) {
  const [product] = shop(region).products.values()
  const [sku] = product?.skus ?? []
  if (product === undefined || sku === undefined) throw new Error(`${region} sells nothing`)
  const path = { product_id: product.id }
  const read = async () => {
    const { inventory } = await ask('POST', '/product/202309/inventory/search', region, {
      body: { sku_ids: [sku.id] },
    })
    return inventory[0].skus[0]
  }
  const before = await read()
  const [{ warehouse_id }] = before.warehouse_inventory
  const inventory = [{ warehouse_id, quantity: 77 }]
  const update = (ids: string[]) =>
    ask('POST', '/product/202309/products/{product_id}/inventory/update', region, {
      path,
      body: { skus: ids.map(id => ({ id, inventory })) },
    })
  expect((await update([sku.id])).errors).toBeUndefined()
  expect((await read()).total_available_quantity).toBe(77)
  expect((await update(['1729000000000000000'])).errors).toHaveLength(1)
  await ask('POST', '/product/202309/inventory/search', region, { body: { product_ids: [product.id] } })

  const { currency, minorDigits } = shop(region).profile
  const amount = minorDigits === 0 ? '123000' : '12.34'
  await ask('POST', '/product/202309/products/{product_id}/prices/update', region, {
    path,
    body: { skus: [{ id: sku.id, price: { amount, currency } }] },
  })
  const detail = await ask('GET', '/product/202309/products/{product_id}', region, { path })
  const priced = detail.skus.find((each: { id: string }) => each.id === sku.id)
  expect(priced.price).toMatchObject({ currency })
  expect(Object.values(priced.price)).toContain(amount)
}
