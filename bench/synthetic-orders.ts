import { minorDigits } from '../server/src/kernel/money.ts'
import type {
  BuyerSnapshot,
  ChannelStatus,
  Deadlines,
  Milestones,
  OrderSnapshot,
  PieceSnapshot,
} from '../server/src/orders/order-snapshot.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import { latinGoods, type SyntheticGoods, thaiGoods, vietnameseGoods } from './synthetic-goods.ts'

export type SyntheticMarket = keyof typeof markets

const markets = {
  US: {
    currency: 'USD',
    zone: 'America/Los_Angeles',
    rate: 1,
    goods: latinGoods,
    names: ['Olivia Bennett', 'Marcus Hale', 'Jin Park', 'Rosa Delgado', 'Amir Haddad'],
    carriers: ['USPS', 'UPS'],
    phone: '+1',
    cod: 0,
  },
  GB: {
    currency: 'GBP',
    zone: 'Europe/London',
    rate: 0.8,
    goods: latinGoods,
    names: ['Harriet Cole', 'Tom Whitfield', 'Priya Nair'],
    carriers: ['Royal Mail', 'Evri'],
    phone: '+44',
    cod: 0,
  },
  TH: {
    currency: 'THB',
    zone: 'Asia/Bangkok',
    rate: 35,
    goods: thaiGoods,
    names: ['สมชาย ใจดี', 'กนกวรรณ ศรีสุข', 'อนันต์ ทองดี'],
    carriers: ['J&T Express', 'Flash Express'],
    phone: '+66',
    cod: 0.4,
  },
  VN: {
    currency: 'VND',
    zone: 'Asia/Ho_Chi_Minh',
    rate: 25_000,
    goods: vietnameseGoods,
    names: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Minh'],
    carriers: ['J&T Express', 'GHN'],
    phone: '+84',
    cod: 0.6,
  },
} as const satisfies Record<string, Market>

type Market = {
  currency: string
  zone: string
  rate: number
  goods: readonly SyntheticGoods[]
  names: readonly string[]
  carriers: readonly string[]
  phone: string
  cod: number
}

/** Where the orders of a shop stand after a while: most are over, a few per cent are today's work. */
const statuses: readonly [ChannelStatus, number][] = [
  ['UNPAID', 0.01],
  ['ON_HOLD', 0.01],
  ['AWAITING_SHIPMENT', 0.05],
  ['AWAITING_COLLECTION', 0.03],
  ['IN_TRANSIT', 0.1],
  ['DELIVERED', 0.12],
  ['COMPLETED', 0.56],
  ['CANCELLED', 0.12],
]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Shops of the four markets, as rows of `shops` want them. */
export const syntheticShops = Object.entries(markets).map(([market, { currency, zone }], index) => ({
  id: `shp_synthetic${index}`,
  market: market as SyntheticMarket,
  name: `Harbor ${market}`,
  currency,
  timeZone: zone,
}))

/**
 * Orders as a channel would tell them: the same for the same seed, placed over the 90 days before `now`, with the
 * raw answer beside them in the size and shape of the platform's.
 */
export function* syntheticOrders(options: {
  seed: number
  count: number
  market: SyntheticMarket
  now: Date
}): Generator<OrderSnapshot> {
  const random = seededRandom(options.seed)
  for (let n = 0; n < options.count; n++) yield syntheticOrder(random, options.market, options.now, n)
}

function syntheticOrder(
  random: SeededRandom,
  marketName: SyntheticMarket,
  now: Date,
  n: number,
): OrderSnapshot {
  const market: Market = markets[marketName]
  const status = statusFrom(random)
  const open = ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'AWAITING_COLLECTION'].includes(status)
  const age = open ? random.next() * 2.5 * day : random.next() * 88 * day + 2 * day
  const placedAt = new Date(Math.floor((now.getTime() - age) / 1000) * 1000)
  const version = new Date(Math.min(now.getTime(), placedAt.getTime() + random.whole(5, 3000) * minute))
  const cod = random.chance(market.cod)
  const pieces = piecesOf(random, market, status)
  const total = pieces.reduce((sum, piece) => sum + (piece.unitPrice ?? 0n), 0n)
  const order = {
    source: 'api' as const,
    // The real ones are 18 digits that begin alike within some weeks.
    channelOrderId: `5769${String(n).padStart(7, '0')}${random.digits(7)}`,
    version,
    seenAt: now,
    orderType: random.chance(0.02) ? ('pre_order' as const) : ('normal' as const),
    channelStatus: status,
    placedAt,
    ...(status === 'UNPAID' || cod ? {} : { paidAt: new Date(placedAt.getTime() + 2 * minute) }),
    ...(status === 'ON_HOLD' ? { holdUntil: new Date(placedAt.getTime() + hour) } : {}),
    deadlines: deadlinesOf(placedAt),
    milestones: milestonesOf(status, placedAt),
    money: moneyOf(market, total),
    payment: {
      method: cod ? 'Cash on delivery' : 'Card',
      kind: cod ? ('cod' as const) : ('prepaid' as const),
    },
    fulfillmentBy: random.chance(0.1) ? ('platform' as const) : ('seller' as const),
    shippingType: 'platform' as const,
    deliveryOption: 'Standard shipping',
    warehouseId: '7068517275539719942',
    flags: random.chance(0.02) ? ['gift' as const] : [],
    buyer: buyerOf(random, market, marketName),
    ...(random.chance(0.05) ? { buyerMessage: 'Please leave it with the neighbor.' } : {}),
    pieces,
  }
  return { ...order, raw: rawOf(order) }
}

function statusFrom(random: SeededRandom): ChannelStatus {
  let rest = random.next()
  for (const [status, share] of statuses) {
    rest -= share
    if (rest < 0) return status
  }
  return 'COMPLETED'
}

function piecesOf(random: SeededRandom, market: Market, status: ChannelStatus): PieceSnapshot[] {
  const shipped = ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'].includes(status)
  const parcel = shipped
    ? {
        channelPackageId: `1153${random.digits(14)}`,
        trackingNumber: `8${random.digits(11)}`,
        carrier: random.pick(market.carriers),
      }
    : {}
  const pieces: PieceSnapshot[] = []
  for (let line = random.chance(0.25) ? 2 : 1; line > 0; line--) {
    const goods = random.pick(market.goods)
    const variation = random.whole(0, goods.variations.length - 1)
    const price = minor(market, goods.price)
    const sku = market.goods.indexOf(goods) * 10 + variation
    for (let piece = random.chance(0.2) ? 2 : 1; piece > 0; piece--) {
      pieces.push({
        channelLineId: `5769${random.digits(14)}`,
        channelProductId: `17293829${String(market.goods.indexOf(goods)).padStart(10, '0')}`,
        channelSkuId: `17293830${String(sku).padStart(10, '0')}`,
        sellerSku: `${goods.sellerSku}-${variation}`,
        productName: goods.name,
        variation: goods.variations[variation] ?? '',
        pictureUrl: `https://pictures.example/${goods.sellerSku.toLowerCase()}-${variation}.webp`,
        listPrice: price,
        unitPrice: price,
        channelStatus: status,
        isGift: false,
        canceled: status === 'CANCELLED',
        ...parcel,
      })
    }
  }
  return pieces
}

function minor(market: Market, dollars: number): bigint {
  return BigInt(Math.round(dollars * market.rate)) * 10n ** BigInt(minorDigits(market.currency))
}

function deadlinesOf(placedAt: Date): Deadlines {
  const after = (days: number) => new Date(placedAt.getTime() + days * day)
  return {
    arrange: after(1),
    handOver: after(2),
    arrangeOrCancel: after(3),
    handOverOrCancel: after(4),
    deliver: after(8),
  }
}

function milestonesOf(status: ChannelStatus, placedAt: Date): Milestones {
  const after = (days: number) => new Date(placedAt.getTime() + days * day)
  if (status === 'CANCELLED') return { canceled: after(0.5) }
  const reached = ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'].indexOf(status)
  return {
    ...(reached >= 0 ? { arranged: after(0.4) } : {}),
    ...(reached >= 1 ? { handedOver: after(0.9) } : {}),
    ...(reached >= 2 ? { delivered: after(1.9) } : {}),
  }
}

function moneyOf(market: Market, subtotal: bigint) {
  const shipping = minor(market, 4)
  return {
    currency: market.currency,
    total: subtotal + shipping,
    parts: { list_price: subtotal, subtotal, list_shipping: shipping, shipping },
  }
}

function buyerOf(random: SeededRandom, market: Market, marketName: SyntheticMarket): BuyerSnapshot {
  const number = random.digits(9)
  return {
    channelBuyerId: `7494${random.digits(15)}`,
    email: `v2${random.digits(10)}@mail.example`,
    name: `${random.pick(market.names)} ${random.whole(1, 9999)}`,
    phone: `(${market.phone})${number}`,
    country: marketName,
    postalCode: random.digits(5),
    regions: ['North Province', `District ${random.whole(1, 40)}`],
    addressLines: [`${random.whole(1, 999)} Lantern Street`, `Floor ${random.whole(1, 30)}`],
    fullAddress: `${random.whole(1, 999)} Lantern Street, North Province`,
  }
}

/** The platform spells everything out per line; that makes its answers several kilobytes long. */
function rawOf(order: Omit<OrderSnapshot, 'raw'>): string {
  return JSON.stringify(
    {
      ...order,
      line_items: order.pieces.map(piece => ({
        ...piece,
        display_status: piece.channelStatus,
        sku_image: piece.pictureUrl,
        item_tax: [{ tax_type: 'SALES_TAX', tax_amount: '0', tax_rate: '0' }],
        package_status: 'TO_FULFILL',
        sku_type: 'NORMAL',
        currency: order.money.currency,
        retail_delivery_fee: '0',
        small_order_fee: '0',
        buyer_service_fee: '0',
        shipping_provider_name: piece.carrier ?? '',
        shipping_provider_id: '7117858858072016645',
        rts_time: order.placedAt.getTime(),
      })),
    },
    (_key, value) => (typeof value === 'bigint' ? value.toString() : value),
  )
}
