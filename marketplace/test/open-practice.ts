import { signRequest } from '../src/gateway/sign.ts'
import { type MarketplaceOptions, startMarketplace } from '../src/start-marketplace.ts'

/** An answer's inside: tests look into it freely, its shape is what they are about. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any

/** Any answer of the open API. */
export type Answer = {
  status: number
  headers: Headers
  code: number
  message: string
  data: Json
  request_id: string
}

type Ask = {
  query?: Record<string, string>
  body?: unknown
  shop?: number
  token?: string
  noCipher?: boolean
}

/** Opens an empty marketplace on a stepped clock, with a connected client of its first seller. */
export async function openPractice(options: MarketplaceOptions = {}) {
  const market = await startMarketplace({ clock: 'stepped', story: 'empty', ...options })
  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${market.url}/practice${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, ...((await answer.json()) as Json) }
  }
  const about = await control('GET', '')
  const { code } = await control('POST', '/auth-code')
  const client = { about, tokens: await getToken(market.url, about, code), url: market.url }
  return {
    about,
    url: market.url,
    tokens: client.tokens,
    market,
    control,
    call: (method: string, path: string, ask: Ask = {}) => call(client, method, path, ask),
    getToken: (authCode: string) => getToken(market.url, about, authCode),
    /** Consents anew: on the virtual clock a token lives for seven days. */
    reconnect: async () => {
      const again = await control('POST', '/auth-code')
      client.tokens = await getToken(market.url, about, again.code)
    },
    close: () => market.close(),
  }
}

export type Practice = Awaited<ReturnType<typeof openPractice>>

async function getToken(url: string, about: { app_key: string; app_secret: string }, authCode: string) {
  const query = new URLSearchParams({
    app_key: about.app_key,
    app_secret: about.app_secret,
    auth_code: authCode,
    grant_type: 'authorized_code',
  })
  const answer = await fetch(`${url}/api/v2/token/get?${query}`)
  return (await answer.json()) as Json
}

type Client = { url: string; about: Json; tokens: Json }

/** One signed call. Shops are named by their place in the list; calls without a shop say so. */
async function call({ url, about, tokens }: Client, method: string, path: string, ask: Ask): Promise<Answer> {
  const body = ask.body === undefined ? '' : JSON.stringify(ask.body)
  const query: Record<string, string> = {
    app_key: about.app_key,
    timestamp: String(Math.floor(Date.now() / 1000)),
    ...(ask.noCipher ? {} : { shop_cipher: about.shops[ask.shop ?? 0].cipher }),
    ...ask.query,
  }
  const sign = signRequest({ secret: about.app_secret, path, query, body: Buffer.from(body) })
  const answer = await fetch(`${url}${path}?${new URLSearchParams({ ...query, sign })}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-tts-access-token': ask.token ?? tokens.data.access_token,
    },
    ...(body ? { body } : {}),
  })
  return {
    status: answer.status,
    headers: answer.headers,
    ...((await answer.json()) as Omit<Answer, 'status' | 'headers'>),
  }
}
