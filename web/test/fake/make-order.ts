import type { components } from '../../src/api/generated/schema.ts'
import { fakeShops, type Market, markets } from './fake-shops.ts'
import { products } from './products.ts'
import type { Random } from './seeded.ts'

export type Order = components['schemas']['OrderDetail']
type Stage = Order['stage']

const hour = 3_600_000
const statusOf: Record<Stage, string> = {
  unpaid: 'UNPAID',
  on_hold: 'ON_HOLD',
  to_ship: 'AWAITING_SHIPMENT',
  with_platform: 'AWAITING_SHIPMENT',
  to_hand_over: 'AWAITING_COLLECTION',
  in_transit: 'IN_TRANSIT',
  delivered: 'DELIVERED',
  completed: 'COMPLETED',
  canceled: 'CANCELLED',
}
const ages: Record<Stage, number> = {
  unpaid: 1,
  on_hold: 1,
  to_ship: 52,
  with_platform: 20,
  to_hand_over: 76,
  in_transit: 120,
  delivered: 240,
  completed: 900,
  canceled: 400,
}

/** One invented order of a stage, whole enough for every screen. `number` makes its ids. */
export function makeOrder(random: Random, now: number, number: number, stage: Stage): Order {
  const market = random.pick(markets)
  const shop = fakeShops(now).find(one => one.market === market.market)
  if (!shop) throw new Error('No such shop.')
  const placed = now - (random.next() * ages[stage] + 0.1) * hour
  const at = (offset: number) => new Date(placed + offset * hour).toISOString()
  const cod = random.chance(market.market === 'TH' || market.market === 'VN' ? 0.4 : 0)
  const { pieces, items, total } = goods(random, market)
  const arranged = ['to_hand_over', 'in_transit', 'delivered', 'completed'].includes(stage)
  const carrier = arranged || random.chance(0.2) ? random.pick(market.carriers) : null
  const tracking =
    arranged && carrier ? `${carrier.slice(0, 2).toUpperCase()}${String(820_000_000 + number * 7919)}` : null
  const arrangeBy = at(48)
  const handOverBy = at(72)
  const due: Order['due'] =
    stage === 'to_ship'
      ? { at: arrangeBy, kind: 'arrange' }
      : stage === 'to_hand_over'
        ? { at: handOverBy, kind: 'hand_over' }
        : stage === 'in_transit'
          ? { at: at(168), kind: 'deliver' }
          : null
  const held = stage === 'on_hold' && random.chance(0.5)
  const holds = held ? [random.pick(['stock', 'address', 'waiting_for_buyer'])] : []
  const flags: Order['flags'] = [
    ...(cod ? (['cod'] as const) : []),
    ...(random.chance(0.05) ? (['gift'] as const) : []),
    ...(random.chance(0.05) ? (['pre_order'] as const) : []),
    ...(random.chance(0.04) ? (['cancel_requested'] as const) : []),
    ...(random.chance(0.04) ? (['address_changed'] as const) : []),
    ...(random.chance(0.04) ? (['combined'] as const) : []),
  ]
  const id = `ord_${String(number).padStart(6, '0')}`
  const country = market.market
  const note = random.chance(0.12)
  const message = random.chance(0.1)
  const buyer = random.pick(market.buyers)
  return {
    id,
    channelOrderId: `5764${String(60_000_000_000_000 + number * 1_234_577)}`.slice(0, 18),
    source: shop.channel === 'file' ? 'file' : 'api',
    shop: {
      id: shop.id,
      name: shop.name,
      market: shop.market,
      timeZone: shop.timeZone,
      practice: shop.practice,
    },
    stage,
    channelStatus: statusOf[stage],
    orderType: flags.includes('pre_order') ? 'pre_order' : 'normal',
    placedAt: at(0),
    due,
    platformHoldUntil:
      stage === 'on_hold' && !held ? new Date(now + random.next() * hour).toISOString() : null,
    flags,
    holds,
    tags: random.chance(0.2) ? [random.pick(['VIP', 'fragile', '直播', 'repeat buyer'])] : [],
    noteCount: note ? 1 : 0,
    hasBuyerMessage: message,
    total: { amount: total, currency: market.currency },
    paymentKind: cod ? 'cod' : 'prepaid',
    pieceCount: pieces.length,
    items,
    buyer,
    country,
    carrier,
    trackingNumbers: tracking ? [tracking] : [],
    revision: '1',
    updatedAt: at(1),
    paidAt: stage === 'unpaid' ? null : at(0.05),
    stageSince: at(1),
    deadlines:
      stage === 'unpaid' || stage === 'completed' || stage === 'canceled'
        ? []
        : [
            { kind: 'arrange', at: arrangeBy, met: arranged, source: 'platform' },
            {
              kind: 'hand_over',
              at: handOverBy,
              met: stage === 'in_transit' || stage === 'delivered',
              source: 'platform',
            },
            {
              kind: 'hand_over_or_cancel',
              at: at(120),
              met: stage === 'in_transit' || stage === 'delivered',
              source: 'platform',
            },
          ],
    milestones: {
      ...(arranged ? { arranged: at(5) } : {}),
      ...(['in_transit', 'delivered', 'completed'].includes(stage) ? { handedOver: at(20) } : {}),
      ...(['delivered', 'completed'].includes(stage) ? { delivered: at(80) } : {}),
      ...(stage === 'canceled' ? { canceled: at(6) } : {}),
    },
    money: {
      total: { amount: total, currency: market.currency },
      parts: [
        { part: 'list_price', amount: scaled(Number(total) * 1.2, market) },
        { part: 'seller_discount', amount: `-${scaled(Number(total) * 0.15, market)}` },
        { part: 'platform_discount', amount: `-${scaled(Number(total) * 0.1, market)}` },
        { part: 'shipping', amount: scaled(Number(total) * 0.05, market) },
        { part: 'tax', amount: scaled(0, market) },
      ],
    },
    paymentMethod: cod ? null : 'Card',
    shippingType: 'platform',
    fulfillmentBy: stage === 'with_platform' ? 'platform' : 'seller',
    deliveryOption: 'Standard shipping',
    cancellation: stage === 'canceled' ? { by: 'BUYER', reason: 'No longer needed' } : null,
    recipient: {
      revealed: false,
      name: buyer,
      phone: '(+66)08*****12',
      email: null,
      nickname: `user${number}`,
      country,
      postalCode: '10***',
      regions: [random.pick(market.cities)],
      addressLines: ['***'],
      fullAddress: null,
      deliveryInstruction: null,
      message: message ? 'Please pack it as a gift. 请不要放发票，谢谢。' : null,
    },
    sellerNote: null,
    pieces,
    parcels: tracking
      ? [
          {
            channelPackageId: `1153${number}`,
            carrier,
            trackingNumber: tracking,
            channelStatus: 'PROCESSING',
            pieces: pieces.length,
          },
        ]
      : [],
    notes: note
      ? [
          {
            id: `not_${number}`,
            author: 'acc_1',
            authorName: 'Lin',
            text: 'Check the zip lock before packing.',
            createdAt: at(2),
          },
        ]
      : [],
    holdHistory: holds.map(reason => ({
      id: `hld_${number}`,
      reason,
      note: null,
      placedBy: 'account:acc_1',
      placedByName: 'Lin Wen',
      placedAt: at(1),
      releasedBy: null,
      releasedByName: null,
      releasedAt: null,
    })),
    timeline: [
      {
        id: `tl1_${number}`,
        at: at(0),
        kind: 'order.recorded',
        actor: 'channel',
        actorName: 'TikTok Shop',
        detail: {},
      },
      ...(stage === 'unpaid'
        ? []
        : [
            {
              id: `tl2_${number}`,
              at: at(0.05),
              kind: 'order.paid',
              actor: 'channel',
              actorName: 'TikTok Shop',
              detail: {},
            },
          ]),
      ...(arranged
        ? [
            {
              id: `tl3_${number}`,
              at: at(5),
              kind: 'order.status-changed',
              actor: 'channel',
              actorName: 'TikTok Shop',
              detail: { from: 'AWAITING_SHIPMENT', to: 'AWAITING_COLLECTION' },
            },
          ]
        : []),
      ...holds.map(reason => ({
        id: `tl4_${number}`,
        at: at(1),
        kind: 'order.held',
        actor: 'acc_1',
        actorName: 'Lin',
        detail: { reason },
      })),
    ],
    payloads: [{ id: `pay_${number}`, source: 'api', receivedAt: at(0.1) }],
  }
}

function goods(random: Random, market: Market) {
  const lines = random.chance(0.75) ? 1 : 2 + random.int(3)
  let sum = 0
  const pieces: Order['pieces'] = []
  const items: Order['items'] = []
  for (let line = 0; line < lines; line++) {
    const product = random.pick(products)
    const tone = random.int(3)
    const variations = product.variations[market.language] ?? ['Standard']
    const variation = variations[tone % variations.length] ?? ''
    const sku = `${product.sku}-${tone}`
    if (items.some(item => item.sellerSku === sku)) continue
    const quantity = random.chance(0.8) ? 1 : 2 + random.int(4)
    const price = scaled(product.usd * market.perDollar, market)
    sum += Number(price) * quantity
    const same = {
      channelSkuId: `17293847${product.sku.length}${tone}`,
      sellerSku: sku,
      name: product.name[market.language] ?? sku,
      variation,
      pictureUrl: `/pictures/${sku}.svg`,
      gift: false,
    }
    items.push({ ...same, quantity, canceledQuantity: 0 })
    for (let piece = 0; piece < quantity; piece++) {
      pieces.push({
        ...same,
        channelLineId: `5765${line}${piece}`,
        listPrice: {
          amount: scaled(product.usd * market.perDollar * 1.2, market),
          currency: market.currency,
        },
        unitPrice: { amount: price, currency: market.currency },
        channelStatus: 'AWAITING_SHIPMENT',
        canceled: false,
        cancelReason: null,
      })
    }
  }
  return { pieces, items, total: scaled(sum, market) }
}

function scaled(amount: number, market: Market): string {
  return market.digits === 0 ? String(Math.round(amount / 1000) * 1000) : amount.toFixed(market.digits)
}
