/** What the second row of some files says about a column. The first two are how readers recognize the row. */
export function columnDescription(header: string): string {
  return known[header.trim()] ?? `The order's ${header.trim().toLowerCase()}.`
}

const known: Record<string, string> = {
  'Order ID': 'Platform unique order ID.',
  'Order Status': 'Current order status.',
  'SKU ID': 'Platform unique SKU ID.',
  'Seller SKU': 'Code of the SKU as the seller entered it.',
  'Product Name': 'Platform product name.',
  Variation: 'Platform SKU variation.',
  Quantity: 'SKU sold quantity in the order.',
  'SKU Subtotal Before Discount': 'SKU unit original price × quantity.',
  'SKU Subtotal After Discount': 'SKU subtotal before discount − platform discount − seller discount.',
  'Shipping Fee After Discount': 'Original shipping fee − all shipping fee discounts.',
  'Order Amount': 'What the buyer pays for the whole order.',
  'Tracking ID': "The order's tracking number.",
}
