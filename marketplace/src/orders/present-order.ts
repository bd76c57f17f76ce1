import { pictureUrl } from '../products/picture-url.ts'
import type { Sku } from '../products/product.ts'
import { presentReason } from '../returns/reason-text.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import type { Line, Order } from './order.ts'
import { moneyText, salePrice } from './order-money.ts'
import { presentPayment } from './present-payment.ts'
import { presentRecipient } from './present-recipient.ts'

/** The three answers that show orders; each shows a few fields of its own. */
export type OrderView = 'search' | 'detail-202309' | 'detail-202507'

/** An order as the open API shows it: ids as text, money as text. What is undefined is left out of the JSON. */
export function presentOrder(world: World, order: Order, view: OrderView): Record<string, unknown> {
  const { happened, deliveryOption } = order
  const packages = [...new Set(order.lines.flatMap(line => line.packageId ?? []))]
  return {
    id: order.id,
    status: order.status,
    create_time: order.createTime,
    update_time: order.updateTime,
    paid_time: happened.paid,
    commerce_platform: 'TIKTOK_SHOP',
    shipping_type: deliveryOption.shippingType,
    delivery_type: 'HOME_DELIVERY',
    delivery_option_id: deliveryOption.id,
    delivery_option_name: deliveryOption.name,
    warehouse_id: order.warehouseId,
    payment_method_name: order.paymentMethod,
    seller_note: order.sellerNote,
    ...presentBuyer(order),
    ...presentFlavor(order),
    ...presentTimes(order),
    ...presentShipping(world, packages),
    ...(view === 'detail-202507' ? {} : presentOlder(order)),
    cancel_reason: order.cancelReason === undefined ? undefined : presentReason(order.cancelReason),
    cancellation_initiator: order.cancelInitiator,
    is_buyer_request_cancel: order.isBuyerRequestCancel,
    payment: presentPayment(order),
    recipient_address: presentRecipient(world, order),
    has_updated_recipient_address: order.recipientUpdated,
    packages: packages.map(id => ({ id })),
    line_items: order.lines.map(line => presentLine(world, order, line)),
  }
}

/** Nothing but the buyer's id and nickname is told before the order is released. */
const presentBuyer = ({ buyer, buyerMessage, status }: Order) => ({
  user_id: buyer.userId,
  buyer_nickname: buyer.nickname,
  buyer_email: status === 'UNPAID' || status === 'ON_HOLD' ? undefined : buyer.email,
  buyer_message: buyerMessage,
})

const presentFlavor = ({ flavor, isOnHold }: Order) => ({
  order_type: flavor.orderType,
  fulfillment_type: flavor.fulfillment,
  is_cod: flavor.isCod,
  is_sample_order: flavor.isSample,
  is_on_hold_order: isOnHold,
  is_replacement_order: flavor.isReplacement,
  replaced_order_id: flavor.replacedOrderId,
  is_exchange_order: false,
  auto_combine_group_id: flavor.autoCombineGroupId,
  release_date: flavor.releaseAt,
  handling_duration:
    flavor.handlingDays === undefined
      ? undefined
      : { days: String(flavor.handlingDays), type: 'BUSINESS_DAY' },
})

/** Deadlines as they stand, and what happened when. */
function presentTimes({ deadlines, happened, status }: Order) {
  const shipped = happened.rts !== undefined
  return {
    rts_sla_time: deadlines?.rtsSla,
    tts_sla_time: deadlines?.ttsSla,
    shipping_due_time: deadlines?.shippingDue,
    collection_due_time: deadlines?.collectionDue,
    delivery_sla_time: deadlines?.deliverySla,
    delivery_due_time: deadlines?.deliveryDue,
    pick_up_cut_off_time: deadlines?.pickUpCutOff,
    // Deprecated; live orders show the shipping due before, the collection due after shipping.
    cancel_order_sla_time: shipped ? deadlines?.collectionDue : deadlines?.shippingDue,
    rts_time: happened.rts,
    collection_time: happened.collected,
    delivery_time: happened.delivered,
    cancel_time: status === 'CANCELLED' ? happened.cancelled : undefined,
    request_cancel_time: happened.cancelRequested,
  }
}

/** The order's own tracking number is a convenience: that of its first shipped package. */
function presentShipping(world: World, packages: string[]) {
  const shipped = packages.map(id => world.packages.get(id)).find(pkg => pkg?.trackingNumber)
  const tags = packages.map(id => world.packages.get(id)?.tag)
  const combined = tags.includes('COMBINE') ? 'COMBINED' : undefined
  return {
    shipping_provider: shipped?.carrier?.name,
    shipping_provider_id: shipped?.carrier?.id,
    tracking_number: shipped?.trackingNumber,
    split_or_combine_tag: combined ?? (tags.includes('SPLIT') ? 'SPLIT' : undefined),
  }
}

const PRIORITY = { EXPRESS: 500, STANDARD: 600, SEND_BY_SELLER: 600 }

/** Fields that the version of 202507 no longer has; the recommended time is in milliseconds, as seen live. */
const presentOlder = (order: Order) => ({
  fulfillment_priority_level: PRIORITY[order.deliveryOption.kind],
  recommended_shipping_time: order.deadlines === undefined ? undefined : order.deadlines.ttsSla * 1000,
})

function presentLine(world: World, order: Order, line: Line) {
  const { currency, minorDigits } = order.shop.profile
  const money = (minor: bigint) => moneyText(minor, minorDigits)
  const pkg = line.packageId === undefined ? undefined : world.packages.get(line.packageId)
  return {
    id: line.id,
    product_id: line.sku.product.id,
    product_name: line.sku.product.title,
    sku_id: line.sku.id,
    sku_name: line.sku.name,
    sku_image: pictureUrl(world, line.sku.picture),
    seller_sku: line.sku.sellerSku,
    sku_type: order.flavor.orderType === 'PRE_ORDER' ? 'PRE_ORDER' : 'NORMAL',
    currency,
    original_price: money(line.originalPrice),
    sale_price: money(salePrice(line)),
    seller_discount: money(line.sellerDiscount),
    platform_discount: money(line.platformDiscount),
    display_status: line.status,
    package_id: pkg?.id,
    package_status: pkg?.status,
    tracking_number: pkg?.trackingNumber || undefined,
    shipping_provider_id: pkg?.trackingNumber ? pkg.carrier?.id : undefined,
    shipping_provider_name: pkg?.trackingNumber ? pkg.carrier?.name : undefined,
    rts_time: line.rtsTime,
    is_gift: line.isGift,
    combined_listing_skus: presentBundle(order.shop, line.sku),
    gift_retail_price: line.isGift ? money(line.sku.price) : undefined,
    is_dangerous_good: false,
    needs_prescription: false,
    cancel_reason: line.cancelReason === undefined ? undefined : presentReason(line.cancelReason),
    cancel_user: line.cancelUser,
    item_tax: order.shop.profile.taxIncluded
      ? undefined
      : [{ tax_type: 'SALES_TAX', tax_amount: money(line.tax), tax_rate: '0.0825' }],
  }
}

/** What a bundle consists of, where the shop also sells its parts singly. */
function presentBundle(shop: Shop, { bundleOf }: Sku) {
  if (bundleOf === undefined) return undefined
  const part = [...shop.skus.values()].find(sku => sku.sellerSku === bundleOf.sellerSku)
  if (part === undefined) return undefined
  const { id, product, sellerSku } = part
  return [{ product_id: product.id, sku_id: id, seller_sku: sellerSku, sku_count: bundleOf.count }]
}
