import { marketProfile } from '../markets/market-profile.ts'
import type { Region } from '../markets/region.ts'
import type { DistrictLevel } from '../people/recipient-address.ts'
import type { ExportLine, ExportMoney, ExportOrder } from './export-order.ts'
import { cashOnDeliveryWord, statusWords } from './export-words.ts'
import { localTimeText } from './local-time-text.ts'
import { plainAmount } from './plain-amount.ts'

/** The text of one cell, without the TAB that guards long numbers. */
export type Cell = (order: ExportOrder, line: ExportLine) => string

/** What stands under each header of the market's files, by the header without its outer blanks. A header that is missing
 * here stays empty in every row, as the platform leaves many. */
export function exportCells(region: Region): Record<string, Cell> {
  return {
    ...orderCells(region),
    ...lineCells(region),
    ...moneyCells(region),
    ...timeCells(region),
    ...buyerCells(region),
  }
}

function orderCells(region: Region): Record<string, Cell> {
  return {
    'Order ID': order => order.id,
    'Order Status': order => statusWords(region, order.status).status,
    'Order Substatus': order => statusWords(region, order.status).substatus,
    'Cancelation/Return Type': order =>
      order.afterSale === undefined ? '' : order.afterSale === 'cancel' ? 'Cancel' : 'Return/Refund',
    'Normal or Pre-order': order => (order.isPreOrder ? 'Pre-order' : 'Normal'),
    'Cancel By': order => (order.cancelBy === undefined ? '' : cancelers[order.cancelBy]),
    'Cancel Reason': order => order.cancelReason ?? '',
    'Fulfillment Type': order =>
      order.fulfilledBy === 'seller' ? 'Fulfillment by seller' : 'Fulfillment by TikTok Shop',
    'Warehouse Name': order => order.warehouseName,
    'Tracking ID': order => order.trackingNumber ?? '',
    'Delivery Option Type': order =>
      order.shippingType === 'TIKTOK' ? 'Shipped by TikTok' : 'Shipped by seller',
    'Delivery Option': order => order.deliveryOption,
    'Shipping Provider Name': order => order.shippingProvider ?? '',
    'Payment Method': order => (order.isCod ? cashOnDeliveryWord(region) : order.paymentMethod),
    'Package ID': order => order.packageId ?? '',
    'Seller Note': order => order.sellerNote ?? '',
    'Order Channel': order => order.orderChannel ?? '',
    'Creator Handle': order => order.creatorHandle ?? '',
    'Purchase Channel': () => 'TikTok Shop',
    'Checked Status': () => 'Unchecked',
  }
}

const cancelers = { BUYER: 'User', SELLER: 'Seller', SYSTEM: 'System', OPERATOR: 'Operator' }

function lineCells(region: Region): Record<string, Cell> {
  const amount = amountText(region)
  const subtotal = (line: ExportLine) => line.unitPrice * BigInt(line.quantity)
  return {
    'SKU ID': (_, line) => line.skuId,
    'Seller SKU': (_, line) => line.sellerSku,
    'Product ID': (_, line) => line.productId,
    'Product Name': (_, line) => line.productName,
    Variation: (_, line) => line.variation,
    'Virtual Bundle Seller SKU': (_, line) => line.bundleSellerSku ?? '',
    Quantity: (_, line) => String(line.quantity),
    'Sku Quantity of return': (_, line) => String(line.returnedQuantity),
    'SKU Unit Original Price': (_, line) => amount(line.unitPrice),
    'SKU Subtotal Before Discount': (_, line) => amount(subtotal(line)),
    'SKU Platform Discount': (_, line) => amount(line.platformDiscount),
    'SKU Seller Discount': (_, line) => amount(line.sellerDiscount),
    'SKU Subtotal After Discount': (_, line) =>
      amount(subtotal(line) - line.platformDiscount - line.sellerDiscount),
    'Weight(kg)': (_, line) => plainAmount(BigInt(Math.round(line.weightGrams / 10)), 2),
    'Product Category': (_, line) => line.category,
  }
}

/** Order-level money stands in every row of the order: summing a column counts it more than once. */
function moneyCells(region: Region): Record<string, Cell> {
  const amount = amountText(region)
  const of =
    (name: keyof ExportMoney): Cell =>
    order =>
      amount(order.money[name])
  const none: Cell = () => '0'
  return {
    'Shipping Fee After Discount': of('shippingFee'),
    'Original Shipping Fee': of('originalShippingFee'),
    'Shipping Fee Seller Discount': of('shippingFeeSellerDiscount'),
    'Shipping Fee Platform Discount': of('shippingFeePlatformDiscount'),
    'Co-Funded Shipping Fee Discount': of('shippingFeeCofundedDiscount'),
    'Payment platform discount': of('paymentPlatformDiscount'),
    'Retail Delivery Fee': of('retailDeliveryFee'),
    Taxes: of('tax'),
    'Order Amount': of('orderAmount'),
    'Order Refund Amount': of('refundAmount'),
    'Distance Shipping Fee': none,
    'Distance Fee': none,
    'Buyer Service Fee': none,
    'Handling Fee': none,
    'Shipping Insurance': none,
    'Item Insurance': none,
  }
}

const amountText = (region: Region) => (minor: bigint) =>
  plainAmount(minor, marketProfile(region).minorDigits)

function timeCells(region: Region): Record<string, Cell> {
  const write = localTimeText(region)
  const at =
    (time: (order: ExportOrder) => number | undefined): Cell =>
    order => {
      const seconds = time(order)
      return seconds === undefined ? '' : write(seconds)
    }
  return {
    'Created Time': at(order => order.createdAt),
    'Paid Time': at(order => order.paidAt),
    'RTS Time': at(order => order.rtsAt),
    'Shipped Time': at(order => order.shippedAt),
    'Delivered Time': at(order => order.deliveredAt),
    'Cancelled Time': at(order => order.cancelledAt),
  }
}

/** Which level of the district stands under which header; the names differ by market, and one name means two things. */
const levelOf: Record<Region, Record<string, DistrictLevel['address_level']>> = {
  US: { Country: 'L0', State: 'L1', City: 'L3' },
  GB: { Country: 'L0', State: 'L1', City: 'L3' },
  TH: { Country: 'L0', Province: 'L1', District: 'L2', Districts: 'L3' },
  VN: { Country: 'L0', Province: 'L1', District: 'L2', Commune: 'L3' },
  ID: { Country: 'L0', Province: 'L1', 'Regency and City': 'L2', Districts: 'L3', Villages: 'L4' },
  MY: { Country: 'L0', State: 'L1', 'Post Town': 'L2' },
  PH: { Country: 'L0', Region: 'L1', Province: 'L2', Municipality: 'L3', Barangay: 'L4' },
  SG: { Country: 'L0', State: 'L1' },
}

function buyerCells(region: Region): Record<string, Cell> {
  const districts = Object.entries(levelOf[region]).map(([header, level]): [string, Cell] => [
    header,
    order => order.recipient?.district_info.find(each => each.address_level === level)?.address_name ?? '',
  ])
  return {
    'Buyer Message': order => order.buyerMessage ?? '',
    'Buyer Nickname': order => order.buyerNickname ?? '',
    'Buyer Username': order => order.buyerUsername,
    Recipient: order => order.recipient?.name ?? '',
    'Phone #': order => order.recipient?.phone_number ?? '',
    Zipcode: order => order.recipient?.postal_code ?? '',
    'Address Line 1': order => order.recipient?.address_line1 ?? '',
    'Address Line 2': order => order.recipient?.address_line2 ?? '',
    'Detail Address': order => order.recipient?.address_line1 ?? '',
    'Additional address information': order => order.recipient?.address_line2 ?? '',
    'Delivery Instruction': order => order.recipient?.delivery_preferences?.drop_off_location ?? '',
    ...Object.fromEntries(districts),
  }
}
