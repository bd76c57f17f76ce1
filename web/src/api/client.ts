import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './generated/schema.ts'
import { Refused } from './refused.ts'

/** A cross-site form cannot send this header; the server asks for it on everything that changes something. */
const ours: Middleware = {
  onRequest({ request }) {
    request.headers.set('x-supercargo', '1')
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Refused.from(response)
  },
  onError({ error }) {
    return new Refused('unavailable', 'network.unreachable', String(error), {}, 0)
  },
}

/** The server, typed by its OpenAPI file. Whatever it refuses is thrown as `Refused`. */
export const api = createClient<paths>({ baseUrl: window.location.origin })
api.use(ours)

/** What a call answered, without its envelope. Refusals were thrown before. */
export async function answer<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await call
  return data as Data
}
