import { expect, test } from 'vitest'
import { regions } from '../markets/region.ts'
import { exportCells } from './export-cells.ts'
import { type ExportVariant, latestExportVariant, orderExportColumns } from './order-export-columns.ts'

const counts: [ExportVariant, number][] = [
  ['US-2026', 63],
  ['TH-2025', 63],
  ['TH-2026', 65],
  ['ID-2025', 63],
  ['ID-2026', 65],
  ['VN-2024', 54],
  ['PH-2026', 55],
]

test.each(counts)('%s has %i columns, each once', (variant, count) => {
  const columns = orderExportColumns(variant)
  expect(columns).toHaveLength(count)
  expect(new Set(columns).size).toBe(count)
})

test('the Vietnamese header, letter by letter', () => {
  expect(orderExportColumns('VN-2024').join(',')).toBe(
    'Order ID,Order Status,Order Substatus,Cancelation/Return Type,Normal or Pre-order,SKU ID,Seller SKU,Product Name,Variation,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller Discount,SKU Subtotal After Discount,Shipping Fee After Discount,Original Shipping Fee,Shipping Fee Seller Discount,Shipping Fee Platform Discount,Payment platform discount,Taxes,Order Amount,Order Refund Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time,Cancelled Time,Cancel By,Cancel Reason,Fulfillment Type,Warehouse Name,Tracking ID,Delivery Option,Shipping Provider Name,Buyer Message,Buyer Username,Recipient,Phone #,Country,Province,District,Commune,Detail Address,Additional address information,Payment Method,Weight(kg),Product Category,Package ID,Seller Note,Checked Status,Checked Marked by',
  )
})

test('quirks of order and spelling are kept', () => {
  expect(orderExportColumns('US-2026')[10]).toBe(' Virtual Bundle Seller SKU')
  const indonesian = orderExportColumns('ID-2026')
  expect(indonesian.indexOf('Order Refund Amount')).toBeLessThan(indonesian.indexOf('Order Amount'))
  expect(indonesian.slice(-2)).toEqual(['Order Channel', 'Creator Handle'])
  const thai = orderExportColumns('TH-2026')
  expect(thai.indexOf('Order Channel')).toBe(thai.indexOf('Request Tax Invoice') - 2)
})

test.each(regions)('%s: the headers that matter are filled from the order', region => {
  const cells = exportCells(region)
  const columns = orderExportColumns(latestExportVariant(region)).map(header => header.trim())
  const unfilled = columns.filter(header => cells[header] === undefined)
  const mayBeEmpty =
    /^(Tax Info|Request Tax|Tokopedia|Checked Marked|Shipping Information|Combined Listing|House Name)/
  expect(
    unfilled.filter(header => !mayBeEmpty.test(header) && !(region === 'SG' && header === 'Post Town')),
  ).toEqual([])
})
