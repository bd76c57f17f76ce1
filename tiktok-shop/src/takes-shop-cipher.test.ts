import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRead } from './is-read.ts'
import { takesShopCipher } from './takes-shop-cipher.ts'

const generated = readFileSync(new URL('./generated/operations.ts', import.meta.url), 'utf8')
const [shopPart = '', sellerPart = ''] = generated.split('export interface SellerOperations')
const names = (part: string) => [...part.matchAll(/^ {2}'([A-Z]+ \/[^']+)'/gm)].map(match => match[1] ?? '')

describe('takesShopCipher', () => {
  it('agrees with the OpenAPI files about every operation', () => {
    expect(names(shopPart).length).toBeGreaterThan(100)
    expect(names(sellerPart).length).toBeGreaterThan(30)
    expect(names(shopPart).filter(name => !takesShopCipher(name))).toEqual([])
    expect(names(sellerPart).filter(takesShopCipher)).toEqual([])
  })

  it.each([
    ['GET /authorization/202309/shops', false],
    ['DELETE /authorization/202403/shops', true],
    ['GET /seller/209912/shops', false],
    ['POST /return_refund/202602/returns/search', true],
    ['POST /supply_chain/202309/packages/sync', false],
    ['POST /product/209912/global_products/search', false],
    ['POST /product/202309/products/{product_id}/inventory/update', true],
    ['PUT /event/202309/webhooks', true],
  ])('%s: %s', (operation, takes) => {
    expect(takesShopCipher(operation)).toBe(takes)
  })
})

describe('isRead', () => {
  it('counts a POST as a write unless its name says that it only asks', () => {
    expect(
      names(shopPart + sellerPart)
        .filter(name => name.startsWith('POST ') && isRead(name))
        .map(last),
    ).toEqual(expect.arrayContaining(['search', 'query', 'calculate', 'external_order_search']))
    const writes = names(shopPart + sellerPart).filter(name => !isRead(name))
    expect(writes.filter(name => name.startsWith('GET '))).toEqual([])
    expect(isRead('PUT /order/202309/orders/search')).toBe(false)
    expect(writes).toEqual(
      expect.arrayContaining([
        'POST /fulfillment/202309/packages/{package_id}/ship',
        'POST /return_refund/202309/returns',
        'DELETE /event/202309/webhooks',
        'PUT /event/202309/webhooks',
      ]),
    )
  })
})

function last(operation: string): string {
  return operation.slice(operation.lastIndexOf('/') + 1)
}
