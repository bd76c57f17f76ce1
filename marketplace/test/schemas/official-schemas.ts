import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'

/** A schema as the official files use it: five keywords, no references, nothing required. */
export type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  format?: string
  additionalProperties?: boolean
}

export type OfficialAnswer = { schema: Schema; validate: ValidateFunction }

type Files = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }

const CATEGORIES = [
  'authorization',
  'customer_service',
  'event',
  'finance',
  'fulfillment',
  'logistics',
  'order',
  'product',
  'return_refund',
  'seller',
]

/** Calls that third parties describe and the official files lack: their answers are measured by the older version's. */
const SUCCESSORS: Record<string, string> = {
  'POST /return_refund/202602/cancellations/search': 'POST /return_refund/202309/cancellations/search',
  'POST /return_refund/202602/returns/search': 'POST /return_refund/202309/returns/search',
  'GET /return_refund/202602/orders/{order_id}/aftersale_eligibility':
    'GET /return_refund/202512/orders/{order_id}/aftersale_eligibility',
  'POST /return_refund/202602/refunds/calculate': 'POST /return_refund/202309/refunds/calculate',
}

/** Fields that only live answers and third parties show, by call and place. Nothing else may be added. */
const LIVE_ONLY: Record<string, Record<string, Schema>> = {
  'GET /fulfillment/202309/packages/{package_id} data': { package_sub_status: { type: 'string' } },
  'POST /return_refund/202602/cancellations/search data.cancellations[]': {
    should_replenish_stock: { type: 'boolean' },
  },
}

/** The official answer of every call, by `METHOD /path/{with}/templates`, each object closed to unknown fields. */
export function officialSchemas(): (call: string) => OfficialAnswer | undefined {
  const raw = readAll()
  const ajv = createAjv()
  const compiled = new Map<string, OfficialAnswer>()
  return call => {
    const source = raw.get(SUCCESSORS[call] ?? call)
    if (source === undefined) return undefined
    const known = compiled.get(call)
    if (known) return known
    const schema = close(source, call, '')
    const answer = { schema, validate: ajv.compile(schema) }
    compiled.set(call, answer)
    return answer
  }
}

function createAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, keywords: ['example'] })
  const range = (bits: number) => (value: number) =>
    Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value < 2 ** (bits - 1)
  for (const bits of [8, 16, 32]) ajv.addFormat(`int${bits}`, { type: 'number', validate: range(bits) })
  // A JSON number beyond 2^53 would not be read back as it was written.
  ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger })
  return ajv
}

function readAll(): Map<string, Schema> {
  const base = dirname(createRequire(import.meta.url).resolve('@tts-open-toolkit/cli/package.json'))
  const folder = join(base, 'skills/tts-openapi-guide/references/oas/paths')
  const found = new Map<string, Schema>()
  for (const file of readdirSync(folder)) {
    if (!CATEGORIES.includes(file.replace(/\.json$/, ''))) continue
    const { paths } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Files
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        found.set(`${method.toUpperCase()} ${path}`, schemaOf(responses['200']))
      }
    }
  }
  return found
}

const schemaOf = (response: unknown) =>
  (response as { content: { 'application/json': { schema: Schema } } }).content['application/json'].schema

function close(schema: Schema, call: string, place: string): Schema {
  if (schema.items) return { ...schema, items: close(schema.items, call, `${place}[]`) }
  if (schema.type !== 'object') return schema
  const inside = Object.entries(schema.properties ?? {}).map(([name, each]) => [
    name,
    close(each, call, place === '' ? name : `${place}.${name}`),
  ])
  const live = LIVE_ONLY[`${call} ${place}`] ?? {}
  return { ...schema, properties: { ...Object.fromEntries(inside), ...live }, additionalProperties: false }
}
