import type { Json } from '../open-practice.ts'
import type { OfficialAnswer, Schema } from './official-schemas.ts'

type Lookup = (call: string) => OfficialAnswer | undefined

/** What a list always carries, also when it is empty. */
const PAGING = new Set(['next_page_token', 'total_count'])

/** Remembers which fields the answers of each call have shown with something in them. */
export function createShownFields() {
  const shown = new Map<string, Set<string>>()
  return {
    note(call: string, data: Json) {
      const fields = shown.get(call) ?? new Set<string>()
      shown.set(call, fields)
      collect(data, '', fields)
    },
    /** The call has answered, and not emptily where its schema has something to show. */
    isProven(call: string, schemaOf: Lookup): boolean {
      const fields = shown.get(call)
      if (fields === undefined) return false
      const offered = Object.keys(dataOf(schemaOf(call)).properties ?? {}).filter(name => !PAGING.has(name))
      return offered.length === 0 || offered.some(name => fields.has(name))
    },
    /** Fields of the schema that no answer has shown. */
    missing(call: string, schemaOf: Lookup): string[] {
      const fields = shown.get(call) ?? new Set()
      return leaves(dataOf(schemaOf(call)), '').filter(name => !fields.has(name))
    },
  }
}

const dataOf = (official: OfficialAnswer | undefined): Schema => official?.schema.properties?.data ?? {}

function collect(value: Json, place: string, fields: Set<string>) {
  if (value === null || value === undefined || value === '') return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, place, fields)
  } else if (typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) {
      collect(each, place === '' ? name : `${place}.${name}`, fields)
    }
  } else {
    const parts = place.split('.')
    parts.forEach((_, index) => {
      fields.add(parts.slice(0, index + 1).join('.'))
    })
  }
}

function leaves(schema: Schema, place: string): string[] {
  if (schema.items) return leaves(schema.items, place)
  if (schema.properties === undefined) return place === '' ? [] : [place]
  return Object.entries(schema.properties).flatMap(([name, each]) =>
    leaves(each, place === '' ? name : `${place}.${name}`),
  )
}
