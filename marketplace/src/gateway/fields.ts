import { badParameter, type PlatformRefusal } from './refusal.ts'

/** Reads a JSON object or a query with the platform's leniency: numbers may be text, absent and null are the same. */
export type Fields = {
  text(name: string): string
  optionalText(name: string): string | undefined
  optionalWhole(name: string): number | undefined
  optionalFlag(name: string): boolean | undefined
  oneOf<T extends string>(name: string, values: readonly T[]): T
  optionalOneOf<T extends string>(name: string, values: readonly T[]): T | undefined
  /** A JSON array of texts, or comma-joined text in a query; absent gives an empty list. */
  texts(name: string, limit?: number): string[]
  /** A JSON array of objects; absent gives an empty list. */
  objects(name: string, limit?: number): Fields[]
  optionalObject(name: string): Fields | undefined
  has(name: string): boolean
  /** The object as it came. */
  raw(): Record<string, unknown>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `prefix` is how refusals name the place: `body.` or nothing for a query. */
export function readFields(source: Record<string, unknown>, prefix: string): Fields {
  const get = (name: string) => (Object.hasOwn(source, name) ? source[name] : undefined) ?? undefined
  const wrong = (name: string, what?: string): PlatformRefusal => badParameter(prefix + name, what)
  const texts = textReaders(get, wrong)
  return {
    ...texts,
    raw: () => source,
    has: name => get(name) !== undefined,
    optionalWhole: name => readWhole(get(name), () => wrong(name, 'is not a whole number')),
    optionalFlag: name => readFlag(get(name), () => wrong(name, 'is not a boolean')),
    texts: (name, limit) => readTexts(get(name), limit, what => wrong(name, what)),
    objects: (name, limit) =>
      readList(get(name), limit, what => wrong(name, what)).map((each, index) => {
        if (!isObject(each)) throw wrong(`${name}[${index}]`, 'has the wrong type')
        return readFields(each, `${prefix}${name}[${index}].`)
      }),
    optionalObject: name => {
      const value = get(name)
      if (value === undefined) return undefined
      if (!isObject(value)) throw wrong(name, 'has the wrong type')
      return readFields(value, `${prefix}${name}.`)
    },
  }
}

type Get = (name: string) => unknown
type Wrong = (name: string, what?: string) => PlatformRefusal

/** Empty text counts as absent: some clients send every parameter. */
function textReaders(
  get: Get,
  wrong: Wrong,
): Pick<Fields, 'text' | 'optionalText' | 'oneOf' | 'optionalOneOf'> {
  const optionalText = (name: string) => {
    const value = get(name)
    if (value === undefined || value === '') return undefined
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') throw wrong(name, 'has the wrong type')
    return value
  }
  const optionalOneOf = <T extends string>(name: string, values: readonly T[]) => {
    const value = optionalText(name)
    if (value === undefined) return undefined
    return values.find(each => each === value) ?? raise(wrong(name, 'is invalid'))
  }
  return {
    optionalText,
    optionalOneOf,
    text: name => optionalText(name) ?? raise(wrong(name)),
    oneOf: (name, values) => optionalOneOf(name, values) ?? raise(wrong(name)),
  }
}

function raise(refusal: PlatformRefusal): never {
  throw refusal
}

function readWhole(value: unknown, wrong: () => PlatformRefusal): number | undefined {
  if (value === undefined || value === '') return undefined
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw wrong()
  return number
}

function readFlag(value: unknown, wrong: () => PlatformRefusal): boolean | undefined {
  if (value === undefined || value === '') return undefined
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw wrong()
}

function readList(
  value: unknown,
  limit: number | undefined,
  wrong: (what: string) => PlatformRefusal,
): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw wrong('is not a list')
  if (limit !== undefined && value.length > limit) throw wrong(`takes at most ${limit} entries`)
  return value
}

function readTexts(
  value: unknown,
  limit: number | undefined,
  wrong: (what: string) => PlatformRefusal,
): string[] {
  const list = typeof value === 'string' ? value.split(',').filter(Boolean) : value
  return readList(list, limit, wrong).map(each => {
    if (typeof each !== 'string' && typeof each !== 'number') throw wrong('has the wrong type')
    return String(each)
  })
}
