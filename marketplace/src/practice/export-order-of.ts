import type { Line, Order } from '../orders/order.ts'
import { orderMoney, refundOf } from '../orders/order-money.ts'
import { presentRecipient } from '../orders/present-recipient.ts'
import type { Sku } from '../products/product.ts'
import { presentReason } from '../returns/reason-text.ts'
import type { ExportLine, ExportMoney, ExportOrder } from '../seller-center/export-order.ts'
import type { World } from '../world.ts'

/** An order as Seller Center's export file tells it; fields without a value are left out. */
export function exportOrderOf(world: World, order: Order): ExportOrder {
  const { flavor, happened, buyer } = order
  const packages = [...new Set(order.lines.flatMap(line => line.packageId ?? []))]
  const pkg = packages.map(id => world.packages.get(id)).find(Boolean)
  const recipient = presentRecipient(world, order)
  return defined({
    id: order.id,
    status: order.status,
    isPreOrder: flavor.orderType === 'PRE_ORDER',
    isCod: flavor.isCod,
    afterSale: afterSaleOf(order),
    fulfilledBy: flavor.fulfillment === 'FULFILLMENT_BY_SELLER' ? 'seller' : 'platform',
    shippingType: order.deliveryOption.shippingType,
    createdAt: order.createTime,
    paidAt: happened.paid,
    rtsAt: happened.rts,
    shippedAt: happened.collected,
    deliveredAt: happened.delivered,
    cancelledAt: happened.cancelled,
    cancelBy: order.cancelInitiator,
    cancelReason: order.cancelReason && presentReason(order.cancelReason),
    money: moneyOf(order),
    warehouseName: order.shop.warehouses.find(place => place.id === order.warehouseId)?.name ?? '',
    deliveryOption: order.deliveryOption.name,
    shippingProvider: pkg?.trackingNumber ? pkg.carrier?.name : undefined,
    trackingNumber: pkg?.trackingNumber || undefined,
    packageId: pkg?.id,
    paymentMethod: order.paymentMethod,
    buyerMessage: order.buyerMessage || undefined,
    buyerNickname: buyer.nickname,
    buyerUsername: buyer.username,
    sellerNote: order.sellerNote || undefined,
    recipient,
    lines: [...new Set(order.lines.map(line => line.sku))].map(sku => lineOf(order, sku)),
  })
}

/** Drops what is undefined, as exact optional properties want it. */
function defined<T extends object>(fields: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

function afterSaleOf(order: Order): 'cancel' | 'return' | undefined {
  if (order.cancellations.length > 0) return 'cancel'
  return order.returns.length > 0 ? 'return' : undefined
}

function moneyOf(order: Order): ExportMoney {
  const amounts = orderMoney(order)
  return {
    originalShippingFee: order.originalShippingFee,
    shippingFeeSellerDiscount: order.shippingFeeSellerDiscount,
    shippingFeePlatformDiscount: order.shippingFeePlatformDiscount,
    shippingFeeCofundedDiscount: 0n,
    shippingFee: amounts.shippingFee,
    paymentPlatformDiscount: 0n,
    tax: amounts.tax,
    retailDeliveryFee: 0n,
    orderAmount: amounts.total,
    refundAmount: refundOf(order.lines.filter(line => line.refunded)).total,
  }
}

const sum = (lines: readonly Line[], part: (line: Line) => bigint) =>
  lines.reduce((total, line) => total + part(line), 0n)

/** All pieces of one SKU, gifts among them, in one row. */
function lineOf(order: Order, sku: Sku): ExportLine {
  const lines = order.lines.filter(line => line.sku === sku)
  return {
    skuId: sku.id,
    productId: sku.product.id,
    sellerSku: sku.sellerSku,
    productName: sku.product.title,
    variation: sku.name,
    category: sku.product.category.name,
    quantity: lines.length,
    returnedQuantity: lines.filter(line => line.refunded).length,
    unitPrice: lines[0]?.originalPrice ?? 0n,
    platformDiscount: sum(lines, line => line.platformDiscount),
    sellerDiscount: sum(lines, line => line.sellerDiscount),
    weightGrams: sku.weightGrams * lines.length,
    ...(sku.bundleOf ? { bundleSellerSku: sku.sellerSku } : {}),
  }
}
