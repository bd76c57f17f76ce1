import type { Region } from '../markets/region.ts'

/** Header rows that have been seen, by market and year. MY has only its address block from a source; GB and SG, of which
 * nothing is known, follow the older American and the Malaysian file. */
export type ExportVariant =
  | 'US-2026'
  | 'TH-2025'
  | 'TH-2026'
  | 'ID-2025'
  | 'ID-2026'
  | 'VN-2024'
  | 'PH-2026'
  | 'MY-2025'
  | 'GB-2025'
  | 'SG-2025'

/** The newest known file of a market. */
export function latestExportVariant(region: Region): ExportVariant {
  return latest[region]
}

/** The header cells of an “All order” file, letter by letter, with the platform's own spelling and blanks. */
export function orderExportColumns(variant: ExportVariant): readonly string[] {
  return columns[variant]
}

const latest: Record<Region, ExportVariant> = {
  US: 'US-2026',
  GB: 'GB-2025',
  TH: 'TH-2026',
  VN: 'VN-2024',
  ID: 'ID-2026',
  MY: 'MY-2025',
  PH: 'PH-2026',
  SG: 'SG-2025',
}

const list = (...parts: string[]): readonly string[] => parts.join('|').split('|')

const order =
  'Order ID|Order Status|Order Substatus|Cancelation/Return Type|Normal or Pre-order|SKU ID|Seller SKU'
const item = 'Product Name|Variation|Quantity|Sku Quantity of return'
const prices =
  'SKU Unit Original Price|SKU Subtotal Before Discount|SKU Platform Discount|SKU Seller Discount|SKU Subtotal After Discount'
const shippingFees =
  'Shipping Fee After Discount|Original Shipping Fee|Shipping Fee Seller Discount|Shipping Fee Platform Discount'
const totals = 'Payment platform discount|Taxes|Order Amount|Order Refund Amount'
const times =
  'Created Time|Paid Time|RTS Time|Shipped Time|Delivered Time|Cancelled Time|Cancel By|Cancel Reason'
const shipment = 'Fulfillment Type|Warehouse Name|Tracking ID|Delivery Option|Shipping Provider Name'
const buyer = 'Buyer Message|Buyer Username|Recipient|Phone #'
const detail = 'Detail Address|Additional address information'
const parcel = 'Payment Method|Weight(kg)|Product Category|Package ID'
const notes = 'Seller Note|Checked Status|Checked Marked by'
const channel = 'Order Channel|Creator Handle'
const thaiTax =
  'Request Tax Invoice|Tax Info - Buyer Tax ID|Tax Info - Type|Tax Info - Full Name of Buyer|Tax Info - Email|Tax Info - Phone Number|Tax Info - Registered Address|Tax Info - Address Type'

const common = [order, item, prices, shippingFees, totals, times, shipment, buyer]
const thaiAddress = 'Zipcode|Country|Province|District|Districts'
const malaysianAddress = 'Country|State|Post Town'

const indonesian = [
  order,
  item,
  prices,
  shippingFees,
  'Distance Shipping Fee|Distance Fee|Order Refund Amount|Payment platform discount|Buyer Service Fee|Handling Fee|Shipping Insurance|Item Insurance|Order Amount',
  times,
  shipment,
  buyer,
  'Zipcode|Country|Province|Regency and City|Districts|Villages',
  detail,
  parcel,
  'Purchase Channel',
  notes,
  'Tokopedia Invoice Number',
]

const columns: Record<ExportVariant, readonly string[]> = {
  'US-2026': list(
    order,
    'Product ID|Product Name|Variation| Virtual Bundle Seller SKU|Quantity|Sku Quantity of return',
    prices,
    'Shipping Fee After Discount|Original Shipping Fee|Shipping Fee Seller Discount|Co-Funded Shipping Fee Discount|Shipping Fee Platform Discount',
    'Payment platform discount|Retail Delivery Fee|Taxes|Order Amount|Order Refund Amount',
    times,
    'Fulfillment Type|Warehouse Name|Tracking ID|Delivery Option Type|Delivery Option|Shipping Provider Name',
    'Buyer Message|Buyer Nickname|Buyer Username|Recipient|Phone #|Country|State|City|Zipcode|Address Line 1|Address Line 2|Delivery Instruction',
    parcel,
    'Seller Note|Shipping Information|Combined Listing',
    channel,
  ),
  'TH-2025': list(...common, thaiAddress, detail, parcel, notes, thaiTax),
  'TH-2026': list(...common, thaiAddress, detail, parcel, notes, channel, thaiTax),
  'ID-2025': list(...indonesian),
  'ID-2026': list(...indonesian, channel),
  'VN-2024': list(...common, 'Country|Province|District|Commune', detail, parcel, notes),
  'PH-2026': list(...common, 'Country|Region|Province|Municipality|Barangay', detail, parcel, notes),
  'MY-2025': list(...common, malaysianAddress, detail, parcel, notes),
  'GB-2025': list(
    ...common,
    'Country|State|City|Zipcode',
    detail,
    'House Name or Number|Delivery Instruction',
    parcel,
    'Seller Note|Shipping Information',
  ),
  'SG-2025': list(...common, malaysianAddress, detail, parcel, notes),
}
