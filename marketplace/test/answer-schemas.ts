import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import type { Json } from './open-practice.ts'

const FOLDER = 'skills/tts-openapi-guide/references/oas/paths'

/** The folder of the official OpenAPI files, found from the package's own manifest. */
function schemaFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@tts-open-toolkit/cli/package.json')
  return join(dirname(manifest), FOLDER)
}

/** Checks answers against the platform's OpenAPI files, with every object closed: an unknown field fails. */
export function createAnswerCheck() {
  const ajv = new Ajv({ strict: false, allErrors: true })
  for (const format of ['int8', 'int16', 'int32', 'int64', 'binary', 'float', 'double'])
    ajv.addFormat(format, true)
  ajv.addKeyword('example')
  const modules = new Map<string, Json>()
  const load = (name: string) => {
    const known = modules.get(name) ?? JSON.parse(readFileSync(join(schemaFolder(), `${name}.json`), 'utf8'))
    modules.set(name, known)
    return known
  }
  /** What is wrong with an answer; an empty list when nothing is, nothing when the files do not know the path. */
  return (method: string, path: string, answer: unknown): string[] | undefined => {
    const operation = load(path.split('/')[1] ?? '').paths[path]?.[method.toLowerCase()]
    const schema = operation?.responses['200'].content['application/json'].schema
    if (schema === undefined) return undefined
    const validate = ajv.compile(closed(schema))
    return validate(answer) ? [] : (validate.errors ?? []).map(describe)
  }
}

const describe = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath} ${message} ${JSON.stringify(params)}`

/** Objects without a list of properties say nothing about them and stay open. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return schema.properties ? { ...inner, additionalProperties: false } : inner
}
