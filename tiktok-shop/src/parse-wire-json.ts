/** Something that a plain JSON.parse would damage or make inconsistent: a long or exponential number, a numeric id. */
const needsCare = /[:[,]\s*-?(?:\d{16}|[\d.]+[eE])|^\s*-?\d{16}|[iI][dD][sS]?(?:_list)?"\s*:\s*(?:\[\s*)?-?\d/

/** The names that the platform gives to ids and lists of ids: `id`, `product_id`, `order_ids`, `order_id_list`. */
const idName = /(?:^|_)ids?(?:_list)?$/i

/** JSON.parse's third argument of a reviver (ECMAScript 2026), which the compiler's library does not know yet. */
type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown

/**
 * JSON.parse that loses no digit: an integer beyond 2^53 becomes a string of its own digits, and a number whose
 * name is an id's becomes a string whatever its size, so that an id has one type.
 * Text without such a number, which is nearly all of it, takes the fast path. Throws SyntaxError.
 */
export function parseWireJson(text: string): unknown {
  return needsCare.test(text)
    ? JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown)
    : JSON.parse(text)
}

const keepDigits: SourceReviver = (key, value, { source }) => {
  if (typeof value === 'number') {
    const exact = Number.isSafeInteger(value) || !Number.isInteger(value)
    return (exact && !idName.test(key)) || source === undefined ? value : source
  }
  // Elements of a list of ids have only their position for a name; the unsafe ones are strings by now.
  if (Array.isArray(value) && idName.test(key)) {
    return value.map(element => (typeof element === 'number' ? String(element) : element))
  }
  return value
}
