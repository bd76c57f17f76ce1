import type { Region } from '../markets/region.ts'
import type { ExportOrder } from './export-order.ts'

type Word =
  | 'unpaid'
  | 'toShip'
  | 'shipped'
  | 'completed'
  | 'canceled'
  | 'awaitingShipment'
  | 'awaitingCollection'
  | 'inTransit'
  | 'delivered'

/** “Order Status” and “Order Substatus” in the words of the market's files: Thai and Indonesian ones are translated. */
export function statusWords(
  region: Region,
  status: ExportOrder['status'],
): { status: string; substatus: string } {
  const words = localWords[region] ?? english
  const [main, sub] = steps[status]
  return { status: words[main], substatus: words[sub] }
}

/** How cash on delivery is named in the market's files; undefined where it is the payment method's own name. */
export function cashOnDeliveryWord(region: Region): string {
  if (region === 'TH') return 'เก็บเงินปลายทาง'
  return region === 'ID' ? 'Bayar di tempat' : 'Cash on delivery'
}

const steps: Record<ExportOrder['status'], readonly [Word, Word]> = {
  UNPAID: ['unpaid', 'unpaid'],
  ON_HOLD: ['toShip', 'awaitingShipment'],
  AWAITING_SHIPMENT: ['toShip', 'awaitingShipment'],
  PARTIALLY_SHIPPING: ['toShip', 'awaitingShipment'],
  AWAITING_COLLECTION: ['toShip', 'awaitingCollection'],
  IN_TRANSIT: ['shipped', 'inTransit'],
  DELIVERED: ['shipped', 'delivered'],
  COMPLETED: ['completed', 'completed'],
  CANCELLED: ['canceled', 'canceled'],
}

const english: Record<Word, string> = {
  unpaid: 'Unpaid',
  toShip: 'To ship',
  shipped: 'Shipped',
  completed: 'Completed',
  canceled: 'Canceled',
  awaitingShipment: 'Awaiting shipment',
  awaitingCollection: 'Awaiting collection',
  inTransit: 'In transit',
  delivered: 'Delivered',
}

/** Seen in files and parsers, except the Thai words for awaiting shipment and in transit, and the Indonesian ones for
 * awaiting shipment and delivered. */
const localWords: Partial<Record<Region, Record<Word, string>>> = {
  TH: {
    unpaid: 'ค้างชำระ',
    toShip: 'ที่จะจัดส่ง',
    shipped: 'จัดส่งแล้ว',
    completed: 'เสร็จสมบูรณ์',
    canceled: 'ยกเลิกแล้ว',
    awaitingShipment: 'รอจัดส่ง',
    awaitingCollection: 'รอเข้ารับ',
    inTransit: 'อยู่ระหว่างการขนส่ง',
    delivered: 'จัดส่งสำเร็จ',
  },
  ID: {
    unpaid: 'Belum dibayar',
    toShip: 'Perlu dikirim',
    shipped: 'Dikirim',
    completed: 'Selesai',
    canceled: 'Dibatalkan',
    awaitingShipment: 'Menunggu pengiriman',
    awaitingCollection: 'Menunggu pengambilan',
    inTransit: 'Sedang transit',
    delivered: 'Terkirim',
  },
}
