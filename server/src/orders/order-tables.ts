/** The tables that grow by one row or more with each order that is recorded. */
export const orderTables = [
  'orders',
  'order_sheets',
  'order_pieces',
  'order_timeline',
  'order_payloads',
] as const
