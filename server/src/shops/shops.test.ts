import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { listShops } from './list-shops.ts'
import { moveShop } from './move-shop.ts'
import { recordShop, type ToldShop } from './record-shop.ts'
import { shopByChannelId } from './shop-by-channel-id.ts'
import { shopById } from './shop-by-id.ts'

describe('shops', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    world = await testDatabase()
  })
  afterAll(() => world.close())

  const told: ToldShop = {
    channel: 'tiktok',
    channelShopId: '7495000000000000001',
    name: 'Harbor Goods',
    market: 'TH',
    currency: 'THB',
    timeZone: 'Asia/Bangkok',
    practice: false,
  }
  const record = (changes: Partial<ToldShop> = {}) =>
    world.database.transaction(testScope, tx => recordShop(tx, { ...told, ...changes }))
  const db = () => world.database.reader(testScope)

  test('ten who record the same shop at once make one, and telling it again renames it', async () => {
    const shops = await Promise.all(Array.from({ length: 10 }, () => record()))
    expect(new Set(shops.map(shop => shop.id)).size).toBe(1)
    const renamed = await record({ name: 'Harbor & Co' })
    expect(await shopById(db(), renamed.id)).toEqual({ ...shops[0], name: 'Harbor & Co' })
    expect(await listShops(db())).toEqual([renamed])
    expect(await shopByChannelId(db(), 'tiktok', told.channelShopId)).toEqual(renamed)
    expect(await shopByChannelId(db(), 'file', told.channelShopId)).toBeNull()
  })

  test('a shop that was deauthorized says why until it is connected again', async () => {
    const { id } = await record()
    const move = (verb: 'disconnect' | 'deauthorize' | 'expire', reason?: string) =>
      world.database.transaction(testScope, tx => moveShop(tx, verb, id, reason))
    await move('deauthorize', 'The seller withdrew the authorization.')
    expect(await shopById(db(), id)).toMatchObject({
      state: 'deauthorized',
      stateReason: 'The seller withdrew the authorization.',
    })
    await expect(move('expire')).rejects.toMatchObject({ code: 'shop.cannot-expire' })
    expect(await record()).toMatchObject({ id, state: 'connected', stateReason: null })
  })

  test('an unknown shop is refused', async () => {
    await expect(shopById(db(), 'shp_none')).rejects.toMatchObject({ code: 'shop.unknown' })
  })
})
