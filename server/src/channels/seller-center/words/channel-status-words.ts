import type { ChannelStatus } from '../../../orders/order-snapshot.ts'

/**
 * What Seller Center prints for the platform's statuses. Thai, Indonesian and English words were seen in real
 * exports; the others are the words of Seller Center's own screens in those languages. A word that is missing
 * here refuses nothing: the order keeps it and waits on hold, and the preview names it.
 */
const words: Record<string, string[]> = {
  UNPAID: [
    'unpaid',
    'ค้างชำระ',
    'ยังไม่ได้ชำระเงิน',
    'ยังไม่ชำระเงิน',
    'belum dibayar',
    'belum bayar',
    'chưa thanh toán',
    'chờ thanh toán',
    'belum berbayar',
    '未付款',
    '待付款',
    'sin pagar',
    'pendiente de pago',
    'não pago',
  ],
  ON_HOLD: ['on hold', 'ระงับ', 'ditahan', 'tạm giữ', '暂停', '待确认', 'en espera', 'em espera'],
  AWAITING_SHIPMENT: [
    'to ship',
    'awaiting shipment',
    'ที่จะจัดส่ง',
    'รอการจัดส่ง',
    'รอจัดส่ง',
    'perlu dikirim',
    'akan dikirim',
    'menunggu pengiriman',
    'cần gửi',
    'chờ vận chuyển',
    'chờ gửi hàng',
    'chờ giao hàng',
    'perlu dihantar',
    'untuk dihantar',
    'menunggu penghantaran',
    '待发货',
    '等待发货',
    'por enviar',
    'en espera de envío',
    'a enviar',
    'aguardando envio',
  ],
  PARTIALLY_SHIPPING: ['partially shipped', 'partially shipping', 'dikirim sebagian', '部分发货'],
  AWAITING_COLLECTION: [
    'awaiting collection',
    'รอเข้ารับ',
    'รอการเข้ารับ',
    'รอรับพัสดุ',
    'menunggu pengambilan',
    'menunggu penjemputan',
    'menunggu diambil',
    'chờ lấy hàng',
    'đang chờ lấy hàng',
    'menunggu pungutan',
    'menunggu kutipan',
    '待揽收',
    '等待揽收',
    'en espera de recogida',
    'aguardando coleta',
  ],
  IN_TRANSIT: [
    'shipped',
    'in transit',
    'จัดส่งแล้ว',
    'อยู่ระหว่างการขนส่ง',
    'ระหว่างการขนส่ง',
    'อยู่ระหว่างขนส่ง',
    'dikirim',
    'sedang transit',
    'dalam perjalanan',
    'dalam pengiriman',
    'đã vận chuyển',
    'đã gửi',
    'đang vận chuyển',
    'đang giao',
    'dihantar',
    'dalam transit',
    'dalam penghantaran',
    '已发货',
    '运输中',
    '运送中',
    'enviado',
    'en tránsito',
    'em trânsito',
  ],
  DELIVERED: [
    'delivered',
    'จัดส่งสำเร็จ',
    'จัดส่งถึงแล้ว',
    'terkirim',
    'telah dikirim',
    'đã giao',
    'đã giao hàng',
    'telah dihantar',
    '已送达',
    '已妥投',
    '已签收',
    'entregado',
    'entregue',
  ],
  COMPLETED: [
    'completed',
    'เสร็จสมบูรณ์',
    'สำเร็จแล้ว',
    'เสร็จสิ้น',
    'selesai',
    'đã hoàn tất',
    'đã hoàn thành',
    'hoàn thành',
    '已完成',
    'completado',
    'concluído',
  ],
  CANCELLED: [
    'canceled',
    'cancelled',
    'cancelation completed',
    'cancellation completed',
    'ยกเลิกแล้ว',
    'ยกเลิก',
    'dibatalkan',
    'đã hủy',
    'đã huỷ',
    '已取消',
    'cancelado',
  ],
}

const byWord = new Map(
  Object.entries(words).flatMap(([status, spelled]) =>
    spelled.map(word => [plain(word), status as ChannelStatus] as const),
  ),
)

export type ReadStatus = {
  status: ChannelStatus
  /** A word of the file that nobody taught us. */
  unknown?: string
}

/**
 * The platform's status from the two columns. The substatus says more (`Shipped` may be in transit or delivered),
 * so it wins when it is known; some exports join both in one cell (`a/b`).
 */
export function readStatus(status: string, substatus: string): ReadStatus {
  const fine = known(substatus)
  if (fine) return { status: fine }
  const coarse = known(status)
  const strange = [substatus, status].find(word => word !== '' && !known(word))
  if (coarse) return strange === undefined ? { status: coarse } : { status: coarse, unknown: strange }
  return { status: strange ?? '', unknown: strange ?? '' }
}

function known(text: string): ChannelStatus | undefined {
  if (text === '') return undefined
  const whole = byWord.get(plain(text))
  if (whole) return whole
  const wireWord = text.toUpperCase().replace(/[\s-]+/g, '_')
  if (wireWord in words) return wireWord
  return text.includes('/') ? byWord.get(plain(text.slice(text.lastIndexOf('/') + 1))) : undefined
}

function plain(word: string): string {
  return word.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** How far along an order is; an order is as far as its slowest piece. */
export const statusProgress = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
] as const

/** The order's status from those of its rows (fact sheet §5.1): canceled pieces count only when all are. */
export function orderStatusOf(rows: readonly ChannelStatus[]): ChannelStatus {
  const alive = rows.filter(status => status !== 'CANCELLED')
  if (alive.length === 0) return 'CANCELLED'
  const steps = alive.map(status => statusProgress.indexOf(status as (typeof statusProgress)[number]))
  const strange = alive[steps.indexOf(-1)]
  if (strange !== undefined) return strange
  const slowest = Math.min(...steps)
  const furthest = Math.max(...steps)
  const ready = statusProgress.indexOf('AWAITING_SHIPMENT')
  return slowest === ready && furthest > ready ? 'PARTIALLY_SHIPPING' : (statusProgress[slowest] ?? 'UNPAID')
}
