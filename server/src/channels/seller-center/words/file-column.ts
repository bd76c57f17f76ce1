/**
 * Columns of the order export by the name that Seller Center prints, over all markets and years (headers are
 * English everywhere). The first name is the present one; the others are older or from another market.
 */
const names = {
  orderId: ['Order ID', 'Order No', 'Order Number'],
  status: ['Order Status'],
  substatus: ['Order Substatus', 'Order Sub Status', 'Order Sub-status'],
  afterSales: ['Cancelation/Return Type', 'Cancellation/Return Type'],
  orderType: ['Normal or Pre-order', 'Normal or Preorder'],
  skuId: ['SKU ID'],
  sellerSku: ['Seller SKU'],
  bundleSku: ['Virtual Bundle Seller SKU'],
  productId: ['Product ID'],
  productName: ['Product Name'],
  variation: ['Variation', 'SKU Name'],
  quantity: ['Quantity'],
  returnedQuantity: ['Sku Quantity of return'],
  unitPrice: ['SKU Unit Original Price'],
  subtotalBefore: ['SKU Subtotal Before Discount'],
  platformDiscount: ['SKU Platform Discount'],
  sellerDiscount: ['SKU Seller Discount'],
  subtotalAfter: ['SKU Subtotal After Discount'],
  shipping: ['Shipping Fee After Discount'],
  shippingBefore: ['Original Shipping Fee'],
  shippingSellerDiscount: ['Shipping Fee Seller Discount'],
  shippingCofundedDiscount: ['Co-Funded Shipping Fee Discount', 'Cofunded Shipping Fee Discount'],
  shippingPlatformDiscount: ['Shipping Fee Platform Discount'],
  paymentDiscount: ['Payment platform discount'],
  retailDeliveryFee: ['Retail Delivery Fee'],
  smallOrderFee: ['Small Order Fee'],
  distanceShippingFee: ['Distance Shipping Fee'],
  distanceFee: ['Distance Fee'],
  buyerServiceFee: ['Buyer Service Fee'],
  handlingFee: ['Handling Fee'],
  shippingInsurance: ['Shipping Insurance'],
  itemInsurance: ['Item Insurance'],
  taxes: ['Taxes', 'Tax'],
  amount: ['Order Amount'],
  refunded: ['Order Refund Amount'],
  createdAt: ['Created Time'],
  paidAt: ['Paid Time'],
  arrangedAt: ['RTS Time'],
  shippedAt: ['Shipped Time'],
  deliveredAt: ['Delivered Time'],
  canceledAt: ['Cancelled Time', 'Canceled Time'],
  cancelBy: ['Cancel By'],
  cancelReason: ['Cancel Reason'],
  fulfillment: ['Fulfillment Type'],
  warehouse: ['Warehouse Name'],
  tracking: ['Tracking ID'],
  deliveryType: ['Delivery Option Type'],
  deliveryOption: ['Delivery Option'],
  carrier: ['Shipping Provider Name'],
  buyerMessage: ['Buyer Message'],
  nickname: ['Buyer Nickname'],
  username: ['Buyer Username'],
  recipient: ['Recipient'],
  phone: ['Phone #', 'Phone'],
  postalCode: ['Zipcode', 'Zip code', 'Postcode', 'Postal Code'],
  country: ['Country'],
  state: ['State'],
  province: ['Province'],
  region: ['Region'],
  city: ['City'],
  regency: ['Regency and City'],
  municipality: ['Municipality'],
  postTown: ['Post Town'],
  district: ['District'],
  districts: ['Districts'],
  commune: ['Commune'],
  barangay: ['Barangay'],
  villages: ['Villages'],
  addressLine1: ['Address Line 1'],
  addressLine2: ['Address Line 2'],
  detailAddress: ['Detail Address'],
  additionalAddress: ['Additional address information'],
  houseNumber: ['House Name or Number'],
  deliveryInstruction: ['Delivery Instruction'],
  payment: ['Payment Method'],
  weight: ['Weight(kg)'],
  category: ['Product Category'],
  packageId: ['Package ID'],
  purchaseChannel: ['Purchase Channel'],
  sellerNote: ['Seller Note'],
  checked: ['Checked Status'],
  checkedBy: ['Checked Marked by'],
  tokopediaInvoice: ['Tokopedia Invoice Number'],
  taxInvoice: ['Request Tax Invoice'],
  orderChannel: ['Order Channel'],
  creator: ['Creator Handle'],
  shippingInformation: ['Shipping Information'],
  combinedListing: ['Combined Listing'],
  barcodes: ['Barcodes'],
} as const
export type FileColumn = keyof typeof names

/** Where each recognized column stands in a row, counted from 0. */
export type Columns = ReadonlyMap<FileColumn, number>

const columnOf = new Map<string, FileColumn>(
  Object.entries(names).flatMap(([column, spelled]) =>
    spelled.map(name => [normalize(name), column as FileColumn] as const),
  ),
)

/** Recognizes a header row by its names; order, letter case and blanks around do not matter. The first wins. */
export function recognizeColumns(header: readonly string[]): Columns {
  const columns = new Map<FileColumn, number>()
  header.forEach((name, at) => {
    const column = columnOf.get(normalize(name))
    if (column && !columns.has(column)) columns.set(column, at)
  })
  return columns
}

/** Names that nobody taught us; their cells are kept with the raw rows and used for nothing. */
export function unknownHeaders(header: readonly string[]): string[] {
  return header.map(name => name.trim()).filter(name => name !== '' && !columnOf.has(normalize(name)))
}

/** The name that Seller Center prints above a column. */
export function headerOf(column: FileColumn): string {
  return names[column][0]
}

function normalize(name: string): string {
  return name
    .replace(/[\p{Cf}*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
