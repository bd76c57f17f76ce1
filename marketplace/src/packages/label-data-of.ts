import { Temporal } from 'temporal-polyfill'
import type { LabelData, LabelLine } from '../labels/label-data.ts'
import { sortCode } from '../labels/sort-code.ts'
import { moneyText, orderMoney } from '../orders/order-money.ts'
import { presentRecipient } from '../orders/present-recipient.ts'
import type { World } from '../world.ts'
import { ordersIn, type Package } from './package.ts'

/** What is printed on the label of an arranged package. */
export function labelDataOf(world: World, pkg: Package): LabelData {
  const orders = ordersIn(pkg)
  const [first] = orders
  if (first === undefined) throw new Error(`package ${pkg.id} is empty`)
  const shown = presentRecipient(world, first)
  const address = first.buyer.recipient
  const sender = pkg.shop.warehouses.find(place => place.kind === 'SALES_WAREHOUSE')?.address
  const code = pkg.shop.carriers.find(carrier => carrier.id === pkg.carrier?.id)?.code ?? ''
  const cash = cashOnDelivery(pkg)
  return {
    carrierName: pkg.carrier?.name ?? '',
    carrierCode: code,
    trackingNumber: pkg.trackingNumber,
    sortCode: sortCode(code, address.postal_code, address.district_info[1]?.address_name ?? ''),
    orderIds: orders.map(order => order.id),
    packageId: pkg.id,
    sender: {
      name: sender?.contactPerson ?? '',
      phone: sender?.phoneNumber ?? '',
      address: sender?.fullAddress ?? '',
    },
    recipient: {
      name: shown?.name ?? '',
      phone: shown?.phone_number ?? '',
      address: shown?.full_address ?? '',
    },
    lines: linesOf(pkg),
    weightGrams: pkg.weightGrams,
    ...(cash ? { cashOnDelivery: cash } : {}),
    ...(first.deadlines ? { shipBy: localDay(first.deadlines.ttsSla, pkg.shop.profile.timeZone) } : {}),
    ...(first.buyerMessage ? { note: first.buyerMessage } : {}),
  }
}

/** What the courier collects for all orders in the package together. */
function cashOnDelivery(pkg: Package): string | undefined {
  const { currency, minorDigits } = pkg.shop.profile
  const owed = ordersIn(pkg)
    .filter(order => order.flavor.isCod)
    .reduce((sum, order) => sum + orderMoney(order).total, 0n)
  return owed === 0n ? undefined : `${moneyText(owed, minorDigits)} ${currency}`
}

function linesOf(pkg: Package): LabelLine[] {
  const skus = [...new Set(pkg.pieces.map(({ line }) => line.sku))]
  return skus.map(sku => ({
    sellerSku: sku.sellerSku,
    name: sku.product.title,
    variation: sku.name,
    quantity: pkg.pieces.filter(({ line }) => line.sku === sku).length,
  }))
}

const localDay = (second: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(second * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
