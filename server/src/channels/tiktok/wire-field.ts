import { z } from 'zod'

/**
 * Fields at the platform's border. Its files mark nothing as required, new words come unannounced, and one odd
 * field must not cost an order: what has the wrong form is as if it had not been sent.
 */

/** Text without surrounding blanks and NULs, which PostgreSQL refuses; a number becomes text; empty is absent. */
export const text = z
  .union([z.string(), z.number()])
  .transform(value => {
    const trimmed = typeof value === 'string' ? value.replaceAll('\0', '').trim() : String(value)
    return trimmed === '' ? undefined : trimmed
  })
  .optional()
  .catch(undefined)

export const yes = z.boolean().default(false).catch(false)

/** From here on a number of seconds would be after the year 5138, so it is milliseconds. */
const firstMilliseconds = 100_000_000_000

/**
 * A moment in unix seconds. `recommended_shipping_time` comes in milliseconds in spite of its neighbors, so the
 * size decides. Zero means absent.
 */
export const moment = z
  .union([z.number(), z.string().regex(/^\d{1,15}$/)])
  .transform(value => {
    const count = Number(value)
    if (!Number.isFinite(count) || count <= 0) return undefined
    const date = new Date(count < firstMilliseconds ? count * 1000 : count)
    return Number.isNaN(date.getTime()) ? undefined : date
  })
  .optional()
  .catch(undefined)

/** A list of which each readable element is kept. */
export function listOf<Element extends z.ZodType>(element: Element) {
  return z
    .array(z.unknown())
    .default([])
    .catch([])
    .transform(values =>
      values.flatMap(value => {
        const read = element.safeParse(value)
        return read.success ? [read.data] : []
      }),
    )
}
