import { endpoints } from '../../src/gateway/endpoint-table.ts'
import type { Region } from '../../src/markets/region.ts'
import { type MarketplaceOptions, startMarketplace } from '../../src/start-marketplace.ts'
import type { Json } from '../open-practice.ts'
import { officialSchemas } from './official-schemas.ts'
import { createShownFields } from './shown-fields.ts'
import { type Ask, type Reply, signedCall } from './signing-caller.ts'

export type Witness = Awaited<ReturnType<typeof openWitness>>

const schemaOf = officialSchemas()

/** A marketplace on a stepped clock, and a caller who holds each of its answers against the official schema. */
export async function openWitness(options: MarketplaceOptions) {
  const market = await startMarketplace({ clock: 'stepped', ...options })
  // The witness asks quicker than the platform's 50 calls a second.
  market.world.mischief.settings.rate_limit = 0
  const shops = new Map([...market.world.shops.values()].map(shop => [shop.region, shop]))
  const shop = (region: Region) => shops.get(region) ?? raise(`no shop in ${region}`)
  const keys = {
    url: market.url,
    appKey: market.world.app.key,
    appSecret: market.world.app.secret,
    now: () => market.world.clock.now(),
  }
  const control = async (method: string, path: string, body: unknown = {}): Promise<Json> => {
    const given = method === 'GET' ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${market.url}/practice${path}`, { method, ...given })
    const told = await answer.json()
    return answer.ok ? told : raise(`${method} /practice${path}: ${JSON.stringify(told)}`)
  }
  const tokens = { data: await consent(market.url, keys, control) }
  const shown = createShownFields()
  const faults: string[] = []

  /** Any call; the answer's form is checked, whatever it says. Calls of the table that act on a shop get its cipher. */
  const say = async (method: string, template: string, region: Region, ask: Ask = {}): Promise<Reply> => {
    const name = `${method} ${template}`
    const takesShop = endpoints.find(each => `${each.method} ${each.path}` === name)?.cipher === true
    const cipher = takesShop ? { cipher: shop(region).cipher } : {}
    const reply = await signedCall(keys, method, template, {
      token: tokens.data.access_token,
      ...cipher,
      ...ask,
    })
    if (reply.envelope.code === 0) faults.push(...faultsOf(name, reply))
    return reply
  }
  return {
    market,
    keys,
    tokens,
    control,
    shop,
    say,
    regions: [...shops.keys()],
    /** A call that must succeed; gives the answer's data. */
    ask: async (method: string, template: string, region: Region, ask: Ask = {}): Promise<Json> => {
      const { envelope } = await say(method, template, region, ask)
      if (envelope.code !== 0) raise(`${method} ${template}: ${JSON.stringify(envelope)}`)
      shown.note(`${method} ${template}`, envelope.data)
      return envelope.data
    },
    /** Tokens live for a week of the virtual clock. */
    reconnect: async () => {
      tokens.data = await consent(market.url, keys, control)
    },
    /** What was wrong since the last look. */
    faults: () => faults.splice(0),
    /** Calls of the table that never answered with data. */
    unseen: () =>
      endpoints.map(each => `${each.method} ${each.path}`).filter(name => !shown.isProven(name, schemaOf)),
    neverShown: (name: string) => shown.missing(name, schemaOf),
    close: () => market.close(),
  }
}

function raise(message: string): never {
  throw new Error(message)
}

/** The envelope's form and the official schema; one line for each thing that is wrong. */
function faultsOf(name: string, { status, contentType, envelope }: Reply): string[] {
  const official = schemaOf(name)
  if (official === undefined) return [`${name}: the official files know no such call`]
  const wrong = [
    status === 200 ? '' : `HTTP ${status}`,
    contentType === 'application/json; charset=utf-8' ? '' : `content type ${contentType}`,
    envelope.message === 'Success' ? '' : `message ${envelope.message}`,
    /^20\d{12}[0-9A-F]{20}$/.test(envelope.request_id) ? '' : `request id ${envelope.request_id}`,
  ].filter(Boolean)
  const errors = official.validate(envelope) ? [] : (official.validate.errors ?? [])
  const details = errors.map(
    error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  )
  return [...new Set([...wrong, ...details.map(withoutPlaces)])].map(each => `${name}: ${each}`)
}

/** The same fault in a hundred list entries is one fault. */
const withoutPlaces = (text: string) => text.replace(/\/\d+(?=\/| )/g, '/*')

type Secrets = { appKey: string; appSecret: string }

async function consent(url: string, keys: Secrets, control: (...call: [string, string]) => Promise<Json>) {
  const { code } = await control('POST', '/auth-code')
  const query = new URLSearchParams({
    app_key: keys.appKey,
    app_secret: keys.appSecret,
    auth_code: code,
    grant_type: 'authorized_code',
  })
  const answer = await fetch(`${url}/api/v2/token/get?${query}`)
  return ((await answer.json()) as Json).data
}
