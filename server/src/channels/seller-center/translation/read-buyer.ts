import type { BuyerSnapshot } from '../../../orders/order-snapshot.ts'
import type { FileColumn } from '../words/file-column.ts'
import { countryCode } from '../words/guess-market.ts'
import type { RowReader } from './read-row.ts'

/** Divisions from the largest to the smallest; a market has one of each line at most. */
const divisions: FileColumn[][] = [
  ['state', 'region'],
  ['province'],
  ['city', 'regency', 'municipality', 'postTown', 'district'],
  ['districts', 'commune', 'barangay'],
  ['villages'],
]
const lines: FileColumn[] = [
  'addressLine1',
  'addressLine2',
  'houseNumber',
  'detailAddress',
  'additionalAddress',
]

/** The buyer as the first row of the order names them; every row repeats it. */
export function readBuyer(row: RowReader, market: string): BuyerSnapshot {
  const buyer: BuyerSnapshot = {
    country: countryCode(row.text('country')) ?? market,
    regions: divisions.flatMap(
      columns => columns.map(column => row.text(column)).find(text => text !== '') ?? [],
    ),
    addressLines: lines.map(line => row.text(line)).filter(text => text !== ''),
  }
  const named: [
    keyof BuyerSnapshot & ('nickname' | 'name' | 'phone' | 'postalCode' | 'deliveryInstruction'),
    string,
  ][] = [
    ['nickname', row.text('nickname') || row.text('username')],
    ['name', row.text('recipient')],
    ['phone', row.text('phone')],
    ['postalCode', row.text('postalCode')],
    ['deliveryInstruction', row.text('deliveryInstruction')],
  ]
  for (const [part, text] of named) if (text !== '') buyer[part] = text
  return buyer
}
