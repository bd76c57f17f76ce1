import { moneyText } from '../orders/order-money.ts'
import type { World } from '../world.ts'
import { presentRefund, presentRefundedLine } from './present-refund.ts'
import { presentReason } from './reason-text.ts'
import type { ReturnCase } from './return-case.ts'

/** A return as searches show it. `SHIPPING_LABE` is the platform's own spelling. */
export function presentReturn(world: World, claim: ReturnCase) {
  const { order, items, shop } = claim
  const lines = items.map(item => item.line)
  const address = shop.warehouses.find(place => place.kind === 'RETURN_WAREHOUSE')?.address
  return {
    return_id: claim.id,
    order_id: order.id,
    return_type: claim.type,
    return_status: claim.status,
    role: claim.role,
    return_reason: claim.reason,
    return_reason_text: presentReason(claim.reason),
    create_time: claim.createTime,
    update_time: claim.updateTime,
    is_combined_return: false,
    can_buyer_keep_item: claim.buyerKeepsItem,
    buyer_rejected_partial_refund: claim.buyerRejectedPartial,
    refund_amount: presentRefund(order, lines),
    discount_amount: [presentDiscount(claim)],
    return_line_items: items.map(({ id, line }) => ({
      return_line_item_id: id,
      ...presentRefundedLine(world, order, line),
    })),
    ...(claim.nextAction ? { seller_next_action_response: [claim.nextAction] } : {}),
    ...(claim.arbitration ? { arbitration_status: claim.arbitration } : {}),
    ...presentOffer(claim),
    ...(claim.type === 'RETURN_AND_REFUND' ? presentWayBack(claim, address?.fullAddress ?? '') : {}),
  }
}

function presentOffer({ partialRefund, shop: { profile } }: ReturnCase) {
  if (partialRefund === undefined) return {}
  const amount = moneyText(partialRefund, profile.minorDigits)
  return {
    seller_proposed_return_type: 'PARTIAL_REFUND',
    partial_refund: { amount, currency: profile.currency },
  }
}

function presentDiscount({ items, shop: { profile } }: ReturnCase) {
  const money = (minor: bigint) => moneyText(minor, profile.minorDigits)
  return {
    currency: profile.currency,
    product_seller_discount: money(items.reduce((sum, { line }) => sum + line.sellerDiscount, 0n)),
    product_platform_discount: money(items.reduce((sum, { line }) => sum + line.platformDiscount, 0n)),
    shipping_fee_seller_discount: money(0n),
    shipping_fee_platform_discount: money(0n),
  }
}

function presentWayBack({ carrier, trackingNumber, shop: { profile } }: ReturnCase, fullAddress: string) {
  const money = (minor: bigint) => moneyText(minor, profile.minorDigits)
  return {
    shipment_type: 'PLATFORM',
    handover_method: 'DROP_OFF',
    return_method: 'PLATFORM_SHIPPED',
    return_shipping_document_type: 'SHIPPING_LABE',
    return_warehouse_address: { full_address: fullAddress },
    shipping_fee_amount: [
      {
        currency: profile.currency,
        seller_paid_return_shipping_fee: money(profile.shippingFeeMinor),
        platform_paid_return_shipping_fee: money(0n),
        buyer_paid_return_shipping_fee: money(0n),
      },
    ],
    ...(carrier ? { return_provider_id: carrier.id, return_provider_name: carrier.name } : {}),
    ...(trackingNumber ? { return_tracking_number: trackingNumber } : {}),
  }
}
