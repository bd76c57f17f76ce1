import { buyerMessage } from '../people/buyer-message.ts'
import { type Buyer, inventBuyer } from '../people/invent-buyer.ts'
import type { Sku } from '../products/product.ts'
import { commitPiece, stockIn } from '../products/stock.ts'
import { cancelDirectly } from '../returns/cancel-directly.ts'
import type { DeliveryOption } from '../shop/delivery-option.ts'
import type { Shop } from '../shop/shop.ts'
import { weighted } from '../weighted.ts'
import type { World } from '../world.ts'
import { tellStatus } from './change-order.ts'
import type { Flavor, Line, Order } from './order.ts'
import { rememberStale } from './stale-orders.ts'

/** What a buyer wants. */
export type Wish = {
  lines: { sku: Sku; quantity: number; isGift?: boolean }[]
  flavor?: Partial<Flavor>
  shippingType?: 'TIKTOK' | 'SELLER'
  deliveryOption?: DeliveryOption
  /** Someone who has bought before; a new buyer when left out. */
  buyer?: Buyer
}

/** Seconds after which an unpaid order is cancelled; the platform's own figure is not published. */
const UNPAID_SECONDS = 86_400
/** Cash-on-delivery orders wait two minutes for a confirmation, seen in live Vietnamese orders. */
export const COD_CONFIRM_SECONDS = 120

/** A buyer places an order: pieces are committed in stock, the order is UNPAID, the shop is told. */
export function placeOrder(world: World, shop: Shop, wish: Wish): Order {
  const now = world.clock.now()
  const order = buildOrder(world, shop, wish, now)
  for (const line of order.lines) commitPiece(world, line.sku, line.warehouseId)
  rememberStale(world, order, true)
  order.updateTime = now
  world.orders.set(order.id, order)
  shop.orders.add(order)
  tellStatus(world, order)
  world.clock.at(now + UNPAID_SECONDS, () => {
    if (order.status !== 'UNPAID') return
    cancelDirectly(world, order, { by: 'SYSTEM', reason: 'system_cancel_unpaid_time_out' })
  })
  for (const react of world.reactions.placed) react(order)
  return order
}

function buildOrder(world: World, shop: Shop, wish: Wish, now: number): Order {
  const flavor = { ...ORDINARY, ...wish.flavor }
  const isFree = flavor.isSample || flavor.isReplacement
  const lines = wish.lines.flatMap(({ sku, quantity, isGift = false }) =>
    buildLines(world, shop, { sku, quantity, isGift, isFree }),
  )
  const deliveryOption = wish.deliveryOption ?? chooseDelivery(world, shop, wish.shippingType)
  const random = world.random.buyers
  const fee = isFree ? 0n : shop.profile.shippingFeeMinor
  return {
    ...untouched(),
    id: world.ids.order(),
    seq: world.nextSeq(),
    shop,
    createTime: now,
    flavor,
    isOnHold: shop.profile.holdSeconds > 0 || flavor.orderType === 'PRE_ORDER',
    buyer: wish.buyer ?? inventBuyer(shop.region, random),
    buyerMessage: random.chance(0.06) ? buyerMessage(shop.region, random) : '',
    paymentMethod: flavor.isCod ? 'Cash on delivery' : random.pick(shop.profile.paymentMethods),
    deliveryOption,
    warehouseId: lines[0]?.warehouseId ?? '',
    lines,
    originalShippingFee: fee,
    shippingFeePlatformDiscount: random.chance(0.6) ? fee : 0n,
    shippingFeeSellerDiscount: 0n,
    carrier: chooseCarrier(world, shop, deliveryOption.shippingType),
  }
}

/** What every order is at first. Its `updateTime` of 0 marks it as one that nobody has seen. */
const untouched = () => ({
  status: 'UNPAID' as const,
  updateTime: 0,
  happened: {
    paid: undefined,
    rts: undefined,
    collected: undefined,
    delivered: undefined,
    completed: undefined,
    cancelled: undefined,
    cancelRequested: undefined,
  },
  deadlines: undefined,
  recipientUpdated: false,
  sellerNote: '',
  cancelReason: undefined,
  cancelInitiator: undefined,
  isBuyerRequestCancel: false,
  openReturns: 0,
  cancellations: [],
  returns: [],
  externalReferences: new Map(),
})

const ORDINARY: Flavor = {
  isCod: false,
  isSample: false,
  isReplacement: false,
  replacedOrderId: undefined,
  fulfillment: 'FULFILLMENT_BY_SELLER',
  orderType: 'NORMAL',
  releaseAt: undefined,
  handlingDays: undefined,
  autoCombineGroupId: undefined,
}

function chooseDelivery(world: World, shop: Shop, type: Wish['shippingType']) {
  const options = shop.deliveryOptions.filter(option => type === undefined || option.shippingType === type)
  const share = { STANDARD: 70, EXPRESS: 12, SEND_BY_SELLER: 18 }
  return weighted(
    world.random.buyers,
    options.map(option => [option, share[option.kind]] as const),
  )
}

/** Carriers are listed by use, the first most of all. */
function chooseCarrier(world: World, shop: Shop, type: 'TIKTOK' | 'SELLER') {
  const usable = shop.carriers.filter(carrier =>
    type === 'TIKTOK' ? carrier.platformShipping : carrier.sellerShipping,
  )
  return weighted(
    world.random.buyers,
    usable.map((carrier, index) => [carrier, 1 / (index + 1)] as const),
  )
}

type Piece = { sku: Sku; quantity: number; isGift: boolean; isFree: boolean }

function buildLines(world: World, shop: Shop, { sku, quantity, isGift, isFree }: Piece): Line[] {
  const random = world.random.buyers
  const price = isGift || isFree ? 0n : sku.price
  const sellerDiscount = random.chance(0.35) ? (price * BigInt(random.int(5, 20))) / 100n : 0n
  const platformDiscount = random.chance(0.25) ? (price * BigInt(random.int(3, 10))) / 100n : 0n
  const paid = price - sellerDiscount - platformDiscount
  const warehouseId = warehouseWith(shop, sku)
  return Array.from({ length: quantity }, () => ({
    id: world.ids.lineItem(),
    sku,
    warehouseId,
    status: 'UNPAID',
    packageId: undefined,
    originalPrice: price,
    sellerDiscount,
    platformDiscount,
    tax: shop.profile.taxIncluded ? 0n : (paid * US_TAX_PER_10_000) / 10_000n,
    isGift,
    rtsTime: undefined,
    cancelReason: undefined,
    cancelUser: undefined,
    refunded: false,
  }))
}

/** 8.25 %, an ordinary sum of state and city. */
const US_TAX_PER_10_000 = 825n

/** The default warehouse, or the first that has the goods. */
function warehouseWith(shop: Shop, sku: Sku): string {
  const places = shop.warehouses.filter(place => place.kind === 'SALES_WAREHOUSE')
  const stocked = places.find(place => stockIn(sku, place.id).available > 0)
  const chosen = stocked ?? places[0]
  if (chosen === undefined) throw new Error(`shop ${shop.id} has no warehouse to sell from`)
  return chosen.id
}
