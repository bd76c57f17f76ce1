import { z } from 'zod'
import { orderFlags, orderTypes, paymentKinds } from './order-snapshot.ts'
import { stages } from './stage.ts'

/** Several values of one filter come as `a,b,c`; they mean "any of". Different filters mean "and". */
const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform(text => text.split(',').filter(part => part !== ''))
    .pipe(z.array(item).max(100))
    .optional()

const day = z.iso.date().optional()
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,2})?$/)
  .optional()

export const dueWindows = ['overdue', 'today', '24h', '48h', 'later', 'none'] as const

/** What a list of orders can be narrowed by: the same for the list, its counts, batches and exports. */
export const orderFilter = z.object({
  stage: z.enum(stages).optional(),
  shop: list(z.string().max(60)),
  market: list(z.string().length(2)),
  due: z
    .enum(dueWindows)
    .optional()
    .describe('Next deadline: overdue, today (in the shop’s zone), within 24 or 48 hours, later, or none'),
  sku: list(z.string().max(120)).describe('Seller SKU, exactly'),
  words: z.string().max(120).optional().describe('Words of product names and variations, all of them'),
  carrier: list(z.string().max(120)),
  tag: list(z.string().max(60)),
  country: list(z.string().length(2)),
  payment: list(z.enum(paymentKinds)),
  type: list(z.enum(orderTypes)),
  flag: list(z.enum(orderFlags)).describe('All of these flags'),
  hold: list(z.string().max(60)).describe('Held for one of these reasons; `any` for whichever'),
  minAmount: amount.describe('In the order’s own currency, major units'),
  maxAmount: amount,
  placedFrom: day.describe('First day, in the shop’s zone'),
  placedTo: day.describe('Last day, in the shop’s zone'),
  practice: z.enum(['only', 'without']).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Search: order id, tracking number, SKU, product words, buyer name or phone'),
})
export type OrderFilter = z.output<typeof orderFilter>

export const orderSorts = ['due', 'newest', 'oldest', 'amount'] as const
export type OrderSort = (typeof orderSorts)[number]
