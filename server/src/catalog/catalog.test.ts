import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleShop } from '../../test/sample-order.ts'
import { testDatabase, testScope } from '../../test/test-database.ts'
import type { Shop } from '../shops/shop.ts'
import type { ListingSnapshot } from './listing-snapshot.ts'
import { recordListings } from './record-listings.ts'
import { skuPictures } from './sku-pictures.ts'

describe('listings', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let shop: Shop
  beforeAll(async () => {
    world = await testDatabase()
    shop = await sampleShop(world.database)
  })
  afterAll(() => world.close())

  const listing = (changes: Partial<ListingSnapshot> = {}): ListingSnapshot => ({
    channelProductId: '1',
    title: 'Tee',
    status: 'ACTIVATE',
    pictureUrl: 'https://pictures.example/tee.webp',
    version: new Date('2026-03-02T08:00:00Z'),
    skus: [
      { channelSkuId: '11', sellerSku: 'TEE-S', variation: 'S', price: 1900n, currency: 'USD' },
      {
        channelSkuId: '12',
        sellerSku: 'TEE-M',
        variation: 'M',
        pictureUrl: 'https://pictures.example/m.webp',
      },
    ],
    ...changes,
  })
  const record = (...listings: ListingSnapshot[]) =>
    world.database.transaction(testScope, tx => recordListings(tx, shop, listings))
  const skus = async () =>
    (await world.database.pool.query('select channel_sku_id from listing_skus order by 1')).rows.map(
      row => row.channel_sku_id,
    )

  test('a newer telling replaces a listing and its SKUs, an older one changes nothing', async () => {
    expect(await record(listing(), listing({ channelProductId: '2', skus: [] }))).toEqual(['1', '2'])
    const newer = listing({
      title: 'Tee, new cut',
      version: new Date('2026-03-02T09:00:00Z'),
      skus: [{ channelSkuId: '12', sellerSku: 'TEE-M2', variation: 'M' }],
    })
    expect(await record(newer)).toEqual(['1'])
    expect(await record(listing())).toEqual([])
    expect(await skus()).toEqual(['12'])
    const titles = await world.database.pool.query('select title from listings order by channel_product_id')
    expect(titles.rows).toEqual([{ title: 'Tee, new cut' }, { title: 'Tee' }])
  })

  test('ten who tell the same at once leave it once', async () => {
    const version = new Date('2026-03-03T09:00:00Z')
    await Promise.all(Array.from({ length: 10 }, () => record(listing({ version }))))
    expect(await skus()).toEqual(['11', '12'])
  })

  test('a SKU shows its own picture, else its product’s', async () => {
    const keys = ['11', '12', '99'].map(channelSkuId => ({ shopId: shop.id, channelSkuId }))
    expect(await skuPictures(world.database.reader(testScope), keys)).toEqual(
      new Map([
        [`${shop.id} 11`, 'https://pictures.example/tee.webp'],
        [`${shop.id} 12`, 'https://pictures.example/m.webp'],
      ]),
    )
  })
})
