import type { Fields } from '../gateway/fields.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Line } from '../orders/order.ts'

/** The pieces that a body names by `order_line_item_ids` or by `skus`; all possible ones when it names none. */
export function namedLines(body: Fields, possible: readonly Line[]): Line[] {
  const ids = body.texts('order_line_item_ids')
  const skus = body.objects('skus')
  if (ids.length > 0) {
    const named = possible.filter(line => ids.includes(line.id))
    if (named.length < ids.length) throw refuse(25001010, 'order_line_item_ids')
    return named
  }
  if (skus.length === 0) return [...possible]
  return skus.flatMap(entry => {
    const quantity = entry.optionalWhole('quantity') ?? 1
    const pieces = possible.filter(line => line.sku.id === entry.text('sku_id'))
    if (quantity < 1 || pieces.length < quantity) throw refuse(25005011, entry.text('sku_id'))
    return pieces.slice(0, quantity)
  })
}
