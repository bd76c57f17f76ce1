import { wallMillis } from '../clock/clock.ts'
import type { Authorization } from '../shop/authorization.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import { checkToken } from './check-token.ts'
import type { Call, Endpoint } from './endpoint.ts'
import { readFields } from './fields.ts'
import type { WireRequest } from './gateway.ts'
import type { Matcher } from './match-endpoint.ts'
import { badParameter, refuseAtGateway } from './refusal.ts'
import { signatureFits } from './sign.ts'

/** Seconds by which a client's clock may be behind or ahead. */
const OLDEST = 300
const NEWEST = 30

/**
 * The gateway's checks in the platform's order: path, verb, app key, timestamp, signature, token, scope, shop cipher,
 * content type and form of the body; then the rate limit. The first that fails answers.
 */
export function checkRequest(world: World, matcher: Matcher, request: WireRequest) {
  const [rawPath = '', rawQuery = ''] = splitUrl(request.url)
  const path = decodePath(rawPath)
  const { endpoint, parameters } = matcher(request.method, path)
  const query = readQuery(rawQuery)
  checkAppKey(world, query)
  checkTimestamp(world, query)
  checkSignature(world, { path, query, request })
  const authorization = checkToken(world, request.headers['x-tts-access-token'])
  checkScope(endpoint, authorization)
  const shop = checkCipher(world, endpoint, authorization, query)
  const body = readBody(endpoint, request)
  checkRate(world, endpoint, shop, authorization)
  const call: Call & { shop: Shop | undefined } = {
    world,
    authorization,
    shop,
    query: readFields(query, ''),
    body: readFields(body, 'body.'),
    path: name => parameters[name] ?? '',
  }
  return { endpoint, call }
}

function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A malformed escape is simply a path that does not exist.
    return path
  }
}

/** Decoded values; of a repeated key only the first counts. */
function readQuery(text: string): Record<string, string> {
  const query: Record<string, string> = Object.create(null)
  for (const [key, value] of new URLSearchParams(text)) query[key] ??= value
  return query
}

function checkAppKey(world: World, query: Record<string, string>) {
  if (query.app_key !== world.app.key) {
    throw refuseAtGateway(400, 36009004, 'Invalid credentials.', "Invalid 'app_key' query parameter.")
  }
}

/** A client may live on the machine's clock or on the marketplace's; either is accepted. */
function checkTimestamp(world: World, query: Record<string, string>) {
  const stamp = /^-?\d{1,15}$/.test(query.timestamp ?? '') ? Number(query.timestamp) : Number.NaN
  const skew = world.mischief.settings.clock_skew_seconds
  const near = [world.clock.now(), Math.floor(wallMillis() / 1000)].some(
    now => stamp >= now + skew - OLDEST && stamp <= now + skew + NEWEST,
  )
  if (!near || stamp < 0) {
    throw refuseAtGateway(400, 36009004, 'Invalid timestamp.', "The 'timestamp' query parameter is invalid.")
  }
}

type Signed = { path: string; query: Record<string, string>; request: WireRequest }

function checkSignature(world: World, { path, query, request }: Signed) {
  if (!query.sign) {
    throw refuseAtGateway(400, 36009004, 'Missing credentials.', "The 'sign' query parameter is missing.")
  }
  const multipart = mediaType(request) === 'multipart/form-data'
  const body = multipart ? Buffer.alloc(0) : request.body
  if (!signatureFits({ secret: world.app.secret, path, query, body }, query.sign)) {
    throw refuseAtGateway(401, 106001, 'Invalid credentials.', "The 'sign' query parameter is invalid.")
  }
}

const mediaType = (request: WireRequest) =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function checkScope(endpoint: Endpoint, authorization: Authorization) {
  if (endpoint.scopes.length === 0 || endpoint.scopes.some(scope => authorization.scopes.has(scope))) return
  const needed = endpoint.scopes.join(' or ')
  throw refuseAtGateway(403, 105005, 'Access denied.', `The authorization lacks the scope ${needed}.`)
}

function checkCipher(
  world: World,
  endpoint: Endpoint,
  authorization: Authorization,
  query: Record<string, string>,
): Shop | undefined {
  const cipher = query.shop_cipher
  if (!endpoint.cipher) {
    if (!cipher) return undefined
    throw refuseAtGateway(400, 36009004, 'Unexpected identifier.', "Remove 'shop_cipher' from the query.")
  }
  if (!cipher) {
    throw refuseAtGateway(400, 106013, 'Missing identifier.', "The 'shop_cipher' query parameter is missing.")
  }
  const shop = world.shopsByCipher.get(cipher)
  if (shop === undefined) {
    throw refuseAtGateway(400, 106011, 'Invalid identifier.', "The 'shop_cipher' query parameter is invalid.")
  }
  if (shop.seller !== authorization.seller || !shop.authorized) {
    throw refuseAtGateway(403, 101000, 'Invalid query or header.', 'The token does not belong to this shop.')
  }
  return shop
}

/** A body that is wanted must be a JSON object; where everything in it is optional it may be absent. */
function readBody(endpoint: Endpoint, request: WireRequest): Record<string, unknown> {
  const type = mediaType(request)
  if (endpoint.multipart) {
    if (type === 'multipart/form-data') return {}
    throw refuseAtGateway(400, 36009023, 'Invalid request format.', 'Send multipart/form-data.')
  }
  if (request.body.length === 0 || endpoint.method === 'GET') return {}
  if (type !== 'application/json') {
    throw refuseAtGateway(400, 36009022, 'Invalid request format.', 'Send application/json.')
  }
  const parsed = parseJson(request.body.toString())
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw badParameter('body', 'is not a JSON object')
  }
  return parsed as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badParameter('body', 'is not valid JSON')
  }
}

function checkRate(world: World, endpoint: Endpoint, shop: Shop | undefined, { seller }: Authorization) {
  const perSecond = world.mischief.settings.rate_limit
  const key = `${shop?.id ?? seller.id} ${endpoint.method} ${endpoint.path}`
  if (perSecond > 0 && !world.limiter.take(key, perSecond)) throw tooManyRequests()
}

export const tooManyRequests = () =>
  refuseAtGateway(429, 36009002, 'Too many requests.', 'Slow down and try again.', 1)
