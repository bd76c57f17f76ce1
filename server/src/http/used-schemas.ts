type Schemas = Record<string, unknown>

/**
 * The description without schemas that nothing in it refers to: each named one is offered twice, as it is sent
 * (`OrderInput`) and as it is answered (`Order`), and most are used as one of the two, under the plain name.
 */
export function withUsedSchemas<Document extends object>(document: Document): Document {
  const { components } = document as { components?: { schemas?: Schemas } }
  const schemas = components?.schemas ?? {}
  const used = new Set<string>()
  const follow = (part: unknown) => {
    for (const name of namesIn(part)) {
      if (used.has(name)) continue
      used.add(name)
      follow(schemas[name])
    }
  }
  follow({ ...document, components: undefined })
  const kept = Object.fromEntries(
    [...used]
      .map(name => [plainName(name, used), schemas[name]])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
  const named = { ...document, components: { ...components, schemas: kept } }
  const text = JSON.stringify(named).replace(
    references,
    (_, name: string) => `"$ref":"#/components/schemas/${plainName(name, used)}"`,
  )
  return JSON.parse(text) as Document
}

const references = /"\$ref":"#\/components\/schemas\/([^"]+)"/g

function namesIn(part: unknown): string[] {
  return [...(JSON.stringify(part) ?? '').matchAll(references)].map(match => match[1] ?? '')
}

function plainName(name: string, used: ReadonlySet<string>): string {
  const plain = name.replace(/Input$/, '')
  return used.has(plain) ? name : plain
}
