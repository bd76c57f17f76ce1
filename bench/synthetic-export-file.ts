import { csvOf, headerRow } from '../server/test/sample-export.ts'
import { latinGoods } from './synthetic-goods.ts'

const header = headerRow('US-2026')
const place = new Map(header.map((name, at) => [name.trim(), at]))
const rowsPerChunk = 1_000

/**
 * An order export of the US as Seller Center writes it, 63 columns with about 40 filled. Every fifth row is a second
 * SKU of an order that stood far above, so that joining has something to do: `rows` rows are `rows * 0.8` orders.
 */
export async function* syntheticExportFile(rows: number): AsyncGenerator<Buffer> {
  const orders = Math.floor(rows * 0.8)
  const headerBytes = csvOf([header], { bom: false }).length
  yield csvOf([header])
  for (let from = 0; from < rows; from += rowsPerChunk) {
    const chunk = Array.from({ length: Math.min(rowsPerChunk, rows - from) }, (_, at) =>
      rowOf(from + at, orders),
    )
    yield csvOf([header, ...chunk], { bom: false }).subarray(headerBytes)
  }
}

function rowOf(number: number, orders: number): string[] {
  const order = number < orders ? number : number - orders
  const goods = latinGoods[number % latinGoods.length] ?? latinGoods[0]
  const day = `${String((order % 9) + 1).padStart(2, '0')}/${10 + (order % 18)}/2026`
  const cells: Record<string, string> = {
    'Order ID': String(576460000000000000n + BigInt(order) * 7919n),
    'Order Status': 'Shipped',
    'Order Substatus': order % 7 === 0 ? 'Delivered' : 'In transit',
    'Normal or Pre-order': 'Normal',
    'SKU ID': `17294123456789${10_000 + (number % 977)}`,
    'Seller SKU': `${goods?.sellerSku}-${number % 9}`,
    'Product ID': `17295123456789${10_000 + (number % 97)}`,
    'Product Name': goods?.name ?? '',
    Variation: goods?.variations[0] ?? '',
    Quantity: String(1 + (number % 2)),
    'SKU Unit Original Price': '41.00',
    'SKU Subtotal Before Discount': '82.00',
    'SKU Platform Discount': '1.50',
    'SKU Seller Discount': '0',
    'SKU Subtotal After Discount': '80.50',
    'Shipping Fee After Discount': '8.99',
    'Original Shipping Fee': '8.99',
    Taxes: '3.06',
    'Order Amount': '92.55',
    'Order Refund Amount': '0',
    'Created Time': `${day} 10:17:29 AM`,
    'Paid Time': `${day} 10:18:29 AM`,
    'RTS Time': `${day} 3:18:29 PM`,
    'Shipped Time': `${day} 5:18:29 PM`,
    'Fulfillment Type': 'Fulfillment by seller',
    'Warehouse Name': 'Main',
    'Tracking ID': `92346903904709${10_000_000 + order}`,
    'Delivery Option': 'Standard shipping',
    'Shipping Provider Name': 'USPS',
    'Buyer Username': `buyer${order}`,
    Recipient: `Test Person ${order}`,
    'Phone #': `(+1)555${1_000_000 + order}`,
    Country: 'United States',
    State: 'Illinois',
    City: 'Chicago',
    Zipcode: '60601',
    'Address Line 1': `${order} Main Street`,
    'Payment Method': 'ApplePay',
    'Weight(kg)': '0.3',
    'Product Category': 'Shirts',
    'Package ID': `115341234567${1_000_000 + order}`,
    'Order Channel': 'LIVE',
  }
  const row = header.map(() => '')
  for (const [name, cell] of Object.entries(cells)) row[place.get(name) ?? 0] = cell
  return row
}
