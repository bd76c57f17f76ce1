import { z } from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { type OrderSort, orderSorts } from '../order-filter.ts'

/** Where a page ended, as PostgreSQL writes it: the sort's value of its last row, and its id. Opaque to whoever carries it. */
export type OrderCursor = { sort: OrderSort; value: string; id: string }

const shape = z.tuple([z.enum(orderSorts), z.string().max(40), z.string().max(60)])

export function writeCursor({ sort, value, id }: OrderCursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')
}

/** @throws Refusal `cursor.unreadable` when it is not one of ours, or of a list in another order. */
export function readCursor(text: string, sort: OrderSort): OrderCursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success || parsed.data[0] !== sort || !readable(sort, parsed.data[1])) {
    throw new Refusal('invalid', 'cursor.unreadable', 'This page is not known; start from the first one.')
  }
  const [, value, id] = parsed.data
  return { sort, value, id }
}

function readable(sort: OrderSort, value: string): boolean {
  if (sort === 'amount') return /^-?\d{1,18}$/.test(value)
  return /^(infinity|-?\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*)$/.test(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
