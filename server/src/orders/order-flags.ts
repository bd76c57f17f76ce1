import { type OrderFlag, type OrderSnapshot, orderFlags } from './order-snapshot.ts'

/** The flags that the channel told, and those that follow from what it told elsewhere, in their fixed order. */
export function flagsOf(snapshot: OrderSnapshot): OrderFlag[] {
  const flags = new Set(snapshot.flags)
  if (snapshot.payment.kind === 'cod') flags.add('cod')
  if (snapshot.orderType === 'pre_order') flags.add('pre_order')
  if (snapshot.orderType === 'made_to_order') flags.add('made_to_order')
  if (snapshot.fulfillmentBy === 'platform') flags.add('fulfilled_by_platform')
  const parcels = new Set(snapshot.pieces.flatMap(piece => piece.channelPackageId ?? []))
  if (parcels.size > 1) flags.add('split')
  return orderFlags.filter(flag => flags.has(flag))
}
