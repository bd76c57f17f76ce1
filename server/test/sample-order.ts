import type { Database } from '../src/kernel/database.ts'
import { soleMerchant } from '../src/kernel/scope.ts'
import type { OrderSnapshot, PieceSnapshot } from '../src/orders/order-snapshot.ts'
import type { Shop } from '../src/shops/shop.ts'

export const samplePiece: PieceSnapshot = {
  channelLineId: '5769000000000000011',
  channelProductId: '1729000000000000001',
  channelSkuId: '1729000000000000101',
  sellerSku: 'TEE-BLK-M',
  productName: 'Heavyweight Cotton Tee',
  variation: 'Black, M',
  listPrice: 2500n,
  unitPrice: 2000n,
  channelStatus: 'AWAITING_SHIPMENT',
  isGift: false,
  canceled: false,
}

/** A paid order of one tee to be shipped, as the platform would tell it at 08:00 on 2 March 2026. */
export function sampleOrder(changes: Partial<OrderSnapshot> = {}): OrderSnapshot {
  return {
    source: 'api',
    channelOrderId: '576900000000000001',
    version: new Date('2026-03-02T07:30:00Z'),
    seenAt: new Date('2026-03-02T08:00:00Z'),
    orderType: 'normal',
    channelStatus: 'AWAITING_SHIPMENT',
    placedAt: new Date('2026-03-02T07:00:00Z'),
    paidAt: new Date('2026-03-02T07:02:00Z'),
    deadlines: {
      arrange: new Date('2026-03-03T16:00:00Z'),
      arrangeOrCancel: new Date('2026-03-05T16:00:00Z'),
    },
    milestones: {},
    money: { currency: 'USD', total: 2499n, parts: { subtotal: 2000n, shipping: 499n } },
    payment: { method: 'Card', kind: 'prepaid' },
    fulfillmentBy: 'seller',
    flags: [],
    buyer: {
      name: 'Odalys Brackenridge',
      phone: '(+1)2025550147',
      email: 'odalys@mail.example',
      country: 'US',
      postalCode: '90210',
      regions: ['California', 'Beverly Hills'],
      addressLines: ['77 Canary Wharf Lane'],
    },
    pieces: [samplePiece],
    raw: '{"id":"576900000000000001"}',
    ...changes,
  }
}

/** Puts a shop into the database of a test. */
export async function sampleShop(database: Database, changes: Partial<Shop> = {}): Promise<Shop> {
  const shop: Shop = {
    id: 'shp_sample',
    channel: 'tiktok',
    channelShopId: changes.id ?? '7495000000000000001',
    name: 'Harbor Goods',
    market: 'US',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
    practice: false,
    state: 'connected',
    stateReason: null,
    ...changes,
  }
  await database.pool.query(
    `insert into shops (merchant_id, id, channel, channel_shop_id, name, market, currency, time_zone, practice, state,
       state_reason, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '2026-01-01T00:00:00Z')`,
    [
      soleMerchant,
      shop.id,
      shop.channel,
      shop.channelShopId,
      shop.name,
      shop.market,
      shop.currency,
      shop.timeZone,
      shop.practice,
      shop.state,
      shop.stateReason,
    ],
  )
  return shop
}
