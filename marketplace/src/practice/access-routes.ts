import type { FastifyInstance } from 'fastify'
import { expireAccessTokens, issueCode, revokeAuthorization } from '../shop/authorization.ts'
import { tellDeauthorized, tellExpiring } from '../shop/tell-authorization.ts'
import type { World } from '../world.ts'
import { ControlError, controlBody, findShop, optionalText } from './control-call.ts'

/** Who may come in: the app's keys, codes without a consent page, the end of tokens and of consents. */
export function accessRoutes(server: FastifyInstance, world: World) {
  server.get('/practice', () => aboutPractice(world))
  server.post('/practice/auth-code', request => {
    const shopId = optionalText(controlBody(request), 'shop_id')
    const { seller } = findShop(world, shopId)
    return { code: issueCode(world, seller) }
  })
  server.get('/practice/app', () => aboutApp(world))
  server.put('/practice/app', request => {
    const body = controlBody(request)
    if ('redirect_url' in body) world.app.redirectUrl = webAddress(body, 'redirect_url')
    if ('webhook_url' in body) world.app.webhookUrl = webAddress(body, 'webhook_url')
    if ('scopes' in body) world.app.scopes = readScopes(body.scopes)
    return aboutApp(world)
  })
  server.post('/practice/tokens/expire', () => ({ expired: expireAccessTokens(world) }))
  server.post<{ Params: { id: string } }>('/practice/shops/:id/deauthorize', request => {
    const { seller } = findShop(world, request.params.id)
    revokeAuthorization(world, seller)
    for (const shop of seller.shops) {
      shop.authorized = false
      tellDeauthorized(world, shop)
    }
    return { shops: seller.shops.map(shop => shop.id) }
  })
  server.post<{ Params: { id: string } }>('/practice/shops/:id/warn-of-expiry', request => {
    const shop = findShop(world, request.params.id)
    const endsAt = world.clock.now() + 30 * 86_400
    tellExpiring(world, shop, endsAt)
    return { expiration_time: endsAt }
  })
}

function aboutPractice(world: World) {
  return {
    notice: 'This is a practice marketplace, not TikTok. Its sellers, buyers and orders are invented.',
    app_key: world.app.key,
    app_secret: world.app.secret,
    service_id: world.app.serviceId,
    shops: [...world.shops.values()].map(({ id, cipher, region, name, code, seller }) => ({
      id,
      cipher,
      region,
      name,
      code,
      seller_id: seller.id,
      seller_name: seller.name,
    })),
    seed: world.seed,
    story: world.story.name,
    clock: { mode: world.clock.mode, now: world.clock.now() },
  }
}

const aboutApp = ({ app }: World) => ({
  app_key: app.key,
  service_id: app.serviceId,
  redirect_url: app.redirectUrl ?? null,
  webhook_url: app.webhookUrl ?? null,
  scopes: app.scopes,
})

/** An http address, or null to take it away. */
function webAddress(body: Record<string, unknown>, name: string): string | undefined {
  const text = optionalText(body, name)
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new ControlError(400, `${name} must be an http address.`)
  }
  return text
}

function readScopes(value: unknown): string[] {
  if (!Array.isArray(value) || value.some(each => typeof each !== 'string')) {
    throw new ControlError(400, 'scopes must be a list of texts.')
  }
  return value
}
