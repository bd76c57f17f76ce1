import type { FlatSearch } from '../../lib/flat-search.ts'
import type { FilterName } from './order-search.ts'

/** What a person can narrow the list by. Each field writes one or two names of the address. */
export type FilterField =
  | 'shop'
  | 'market'
  | 'due'
  | 'sku'
  | 'words'
  | 'carrier'
  | 'tag'
  | 'country'
  | 'payment'
  | 'type'
  | 'amount'
  | 'placed'
  | 'flag'
  | 'hold'
  | 'practice'

export const filterFields: readonly FilterField[] = [
  'shop',
  'market',
  'due',
  'words',
  'sku',
  'carrier',
  'tag',
  'flag',
  'hold',
  'payment',
  'type',
  'country',
  'amount',
  'placed',
  'practice',
]

export function namesOf(field: FilterField): FilterName[] {
  if (field === 'amount') return ['minAmount', 'maxAmount']
  if (field === 'placed') return ['placedFrom', 'placedTo']
  return [field]
}

export function isActive(field: FilterField, search: FlatSearch): boolean {
  return namesOf(field).some(name => search[name])
}

/** Values that are the same for every merchant; the others are asked from the server. */
export const fixedChoices = {
  due: ['overdue', 'today', '24h', '48h', 'later', 'none'],
  payment: ['prepaid', 'cod', 'free'],
  type: ['normal', 'pre_order', 'made_to_order', 'back_order', 'lottery', 'other'],
  flag: [
    'cancel_requested',
    'address_changed',
    'cod',
    'pre_order',
    'made_to_order',
    'sample',
    'gift',
    'replacement',
    'exchange',
    'combined',
    'split',
    'fulfilled_by_platform',
    'dangerous_goods',
  ],
  practice: ['only', 'without'],
} as const

export const singleChoice: readonly FilterField[] = ['due', 'practice']
