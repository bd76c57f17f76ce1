import type { Shop } from './shop.ts'

/** Columns of `shops` under the names of the noun, for `select`. */
export const shopColumns = [
  'id',
  'channel',
  'channel_shop_id as channelShopId',
  'name',
  'market',
  'currency',
  'time_zone as timeZone',
  'practice',
  'state',
  'state_reason as stateReason',
] as const

/** A row that the table's own checks keep to the noun's words. */
export function shopOf(row: Omit<Shop, 'channel' | 'state'> & { channel: string; state: string }): Shop {
  return row as Shop
}
