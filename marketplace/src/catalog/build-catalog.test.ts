import { describe, expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { type Region, regions } from '../markets/region.ts'
import { buildCatalog } from './build-catalog.ts'
import { drawPicture } from './draw-picture.ts'

const catalog = (region: Region, seed = 'goods') => buildCatalog(region, seededRandom(`${seed} ${region}`))

describe.each(regions)('%s', region => {
  const products = catalog(region)
  const skus = products.flatMap(product => product.skus)

  test('24 to 40 products of at least seven categories, one to six SKUs each', () => {
    expect(products.length).toBeGreaterThanOrEqual(24)
    expect(products.length).toBeLessThanOrEqual(40)
    expect(new Set(products.map(product => product.category)).size).toBeGreaterThanOrEqual(7)
    for (const product of products) {
      expect(product.skus.length).toBeGreaterThanOrEqual(1)
      expect(product.skus.length).toBeLessThanOrEqual(6)
    }
  })

  test('seller SKUs are unique in the shop and fit for a barcode', () => {
    expect(new Set(skus.map(sku => sku.sellerSku)).size).toBe(skus.length)
    for (const sku of skus) expect(sku.sellerSku).toMatch(/^[A-Z0-9-]+$/)
  })

  test('prices, weights and stock are sensible, and every picture can be drawn', () => {
    for (const sku of skus) {
      expect(sku.priceMinor).toBeGreaterThan(0n)
      expect(sku.weightGrams).toBeGreaterThan(10)
      expect(sku.weightGrams).toBeLessThan(5000)
      expect(sku.stock).toBeGreaterThanOrEqual(0)
      expect(drawPicture(sku.picture).length).toBeGreaterThan(300)
    }
  })

  test('a bundle names a single SKU of the same product and weighs twice as much', () => {
    const bundles = products.flatMap(product =>
      product.skus.filter(sku => sku.bundleOf !== undefined).map(sku => ({ product, sku })),
    )
    expect(bundles.length).toBeGreaterThan(0)
    for (const { product, sku } of bundles) {
      const single = product.skus.find(other => other.sellerSku === sku.bundleOf?.sellerSku)
      expect(single?.bundleOf).toBeUndefined()
      expect(sku.weightGrams).toBe(2 * (single?.weightGrams ?? 0))
      expect(sku.priceMinor).toBeLessThan(2n * (single?.priceMinor ?? 0n))
    }
  })
})

test('titles are in the market’s language, with the English beside them', () => {
  expect(catalog('TH').every(product => /[\u0E00-\u0E7F]/.test(product.title))).toBe(true)
  expect(catalog('US').every(product => product.title === product.titleEn)).toBe(true)
  const vietnamese = catalog('VN').filter(product => product.title !== product.titleEn)
  expect(vietnamese.length).toBeGreaterThan(20)
  expect(catalog('VN').every(product => product.title.normalize('NFC') === product.title)).toBe(true)
})

test('one stock serves several shops: most SKUs of two markets are the same, food is not', () => {
  const codes = (region: Region) =>
    new Map(catalog(region).flatMap(product => product.skus.map(sku => [sku.sellerSku, product.category])))
  const [thai, malay] = [codes('TH'), codes('MY')]
  const shared = [...thai.keys()].filter(code => malay.has(code))
  expect(shared.length).toBeGreaterThan(20)
  expect(shared.some(code => thai.get(code) === 'Food & Snacks')).toBe(false)
})

test('a mug costs what a mug costs', () => {
  const price = (region: Region) => {
    for (let seed = 0; ; seed++) {
      const mug = catalog(region, String(seed)).find(product => product.key === 'stoneware-mug')
      if (mug) return mug.skus[0]?.priceMinor
    }
  }
  expect(price('US')).toBe(1499n)
  expect(price('VN')).toBe(189_000n)
  expect(price('TH')).toBe(28_900n)
  expect(price('ID')).toBe(119_900n)
})

test('the same seed stocks the same shelf', () => {
  expect(catalog('PH')).toEqual(catalog('PH'))
  expect(catalog('PH')).not.toEqual(catalog('PH', 'other'))
})
