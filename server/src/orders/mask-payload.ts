import type { PrivatePart } from './private-part.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Fields of the API and columns of export files under which buyers are named; what is below them is covered whole. */
const personal =
  /recipient|buyer|phone|e-?mail|address|post(al)?[ _]?(code|town)|zip|cpf|tax info|nick ?name|user ?name|delivery.?instruction|preferences|house name|^(name|first_?name|last_?name|full_?name)/i

const covered = '***'

/**
 * The kept answer of a channel without the buyer: values under personal fields are covered, and so is the buyer's
 * name, phone or address wherever else it stands. Not JSON: nothing of it is shown.
 */
export function maskPayload(body: string, { buyer }: PrivatePart): string {
  const secrets = [
    buyer.name,
    buyer.phone,
    buyer.email,
    buyer.nickname,
    buyer.fullAddress,
    buyer.deliveryInstruction,
    ...buyer.addressLines,
  ].filter((text): text is string => text !== undefined && text.length >= 3)
  return JSON.stringify(masked(parsed(body), secrets, false), null, 2)
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json
  } catch {
    return covered
  }
}

function masked(value: Json, secrets: readonly string[], isPersonal: boolean): Json {
  if (Array.isArray(value)) return value.map(part => masked(part, secrets, isPersonal))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        masked(part, secrets, isPersonal || personal.test(key)),
      ]),
    )
  }
  if (typeof value === 'string' && value !== '') {
    return isPersonal ? covered : secrets.reduce((rest, secret) => rest.replaceAll(secret, covered), value)
  }
  return isPersonal && typeof value === 'number' ? covered : value
}
