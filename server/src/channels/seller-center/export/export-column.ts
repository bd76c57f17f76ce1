import type { Cell } from '../file/cell.ts'
import { type FileColumn, headerOf } from '../words/file-column.ts'
import type { ExportLine } from './export-line.ts'

/** What a spreadsheet should do with a column's cells. */
export type CellKind = 'text' | 'id' | 'number'

export type ExportColumn = {
  key: string
  kind: CellKind
  /** Personal data: only for those who may reveal buyers, and noted in the audit. */
  personal: boolean
  headers: { en: string; 'zh-CN': string }
  cell(line: ExportLine): Cell
}

type Shown = { kind?: CellKind; personal?: boolean }

/** In English a column is named as Seller Center names it, so that the file can be imported again. */
function known(
  column: FileColumn,
  chinese: string,
  cell: ExportColumn['cell'],
  { kind = 'text', personal = false }: Shown = {},
): ExportColumn {
  return { key: column, kind, personal, headers: { en: headerOf(column), 'zh-CN': chinese }, cell }
}

function ours(
  key: string,
  english: string,
  chinese: string,
  cell: ExportColumn['cell'],
  { kind = 'text', personal = false }: Shown = {},
): ExportColumn {
  return { key, kind, personal, headers: { en: english, 'zh-CN': chinese }, cell }
}

const id: Shown = { kind: 'id' }
const number: Shown = { kind: 'number' }
const personal: Shown = { personal: true }

/** All columns in the order in which a file has them. */
export const exportColumns: readonly ExportColumn[] = [
  ours('shop', 'Shop', '店铺', line => line.order.shopName),
  ours('market', 'Market', '市场', line => line.order.market),
  known('orderId', '订单号', line => line.order.channelOrderId, id),
  known('status', '订单状态', line => line.status),
  ours('stage', 'Stage', '处理阶段', line => line.order.stage),
  ours('due', 'Next deadline', '下一截止时间', line => line.time(line.order.dueAt)),
  known('orderType', '订单类型', line => (line.order.orderType === 'pre_order' ? 'Pre-order' : 'Normal')),
  known('skuId', 'SKU ID', line => line.skuId, id),
  known('sellerSku', '商家 SKU', line => line.sellerSku),
  known('productId', '商品 ID', line => line.productId, id),
  known('productName', '商品名称', line => line.productName),
  known('variation', '规格', line => line.variation),
  known('quantity', '数量', line => line.quantity, number),
  ours('canceledQuantity', 'Canceled quantity', '已取消数量', line => line.canceledQuantity, number),
  known('unitPrice', '商品原价', line => line.money(line.listPrice), number),
  known('platformDiscount', '平台商品优惠', line => line.money(line.platformDiscount), number),
  known('sellerDiscount', '商家商品优惠', line => line.money(line.sellerDiscount), number),
  known('subtotalAfter', '优惠后商品小计', line => line.money(line.subtotal), number),
  known('shipping', '优惠后运费', line => line.part('shipping'), number),
  known('shippingBefore', '原始运费', line => line.part('list_shipping'), number),
  known('taxes', '税费', line => line.part('tax'), number),
  known('amount', '订单金额', line => line.money(line.order.total), number),
  known('refunded', '退款金额', line => line.part('refunded'), number),
  ours('currency', 'Currency', '币种', line => line.order.currency),
  known('createdAt', '下单时间', line => line.time(line.order.placedAt)),
  known('paidAt', '付款时间', line => line.time(line.order.paidAt)),
  known('arrangedAt', '安排发货时间', line => line.milestone('arranged')),
  known('shippedAt', '发货时间', line => line.milestone('handedOver')),
  known('deliveredAt', '送达时间', line => line.milestone('delivered')),
  known('canceledAt', '取消时间', line => line.milestone('canceled')),
  known('cancelReason', '取消原因', line => line.cancelReason),
  known('fulfillment', '履约方式', line =>
    line.order.fulfillmentBy === 'platform' ? 'Fulfillment by TikTok Shop' : 'Fulfillment by seller',
  ),
  known('tracking', '运单号', line => line.trackingNumbers, id),
  known('carrier', '物流商', line => line.carrier),
  known('deliveryOption', '配送方式', line => line.order.deliveryOption ?? ''),
  known('packageId', '包裹 ID', line => line.packageIds, id),
  known('payment', '付款方式', line => line.order.paymentMethod ?? ''),
  ours('paymentKind', 'Payment kind', '付款类型', line => line.order.paymentKind),
  ours('flags', 'Flags', '标记', line => line.order.flags.join(', ')),
  ours('tags', 'Tags', '标签', line => line.order.tags.join(', ')),
  ours('holds', 'Holds', '暂停原因', line => line.order.openHolds.join(', ')),
  known('country', '国家/地区', line => line.order.country ?? ''),
  known('username', '买家用户名', line => line.buyer.nickname ?? '', personal),
  known('recipient', '收件人', line => line.buyer.name ?? '', personal),
  known('phone', '电话', line => line.buyer.phone ?? '', personal),
  known('postalCode', '邮编', line => line.buyer.postalCode ?? '', personal),
  ours('regions', 'Regions', '省市区', line => line.buyer.regions.join(', '), personal),
  known(
    'detailAddress',
    '详细地址',
    line => line.buyer.addressLines.join(', ') || (line.buyer.fullAddress ?? ''),
    personal,
  ),
  known('deliveryInstruction', '配送说明', line => line.buyer.deliveryInstruction ?? '', personal),
  known('buyerMessage', '买家留言', line => line.buyerMessage, personal),
  known('sellerNote', '商家备注', line => line.sellerNote, personal),
]

export const exportColumnKeys = exportColumns.map(column => column.key)

/** Everything but personal data. */
export const usualColumnKeys = exportColumns.filter(column => !column.personal).map(column => column.key)
