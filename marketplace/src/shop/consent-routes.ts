import type { FastifyInstance } from 'fastify'
import type { World } from '../world.ts'
import { issueCode } from './authorization.ts'
import { consentPage, plainPage } from './consent-page.ts'
import type { Seller } from './shop.ts'

type Asked = Partial<Record<'state' | 'redirect_uri' | 'auto' | 'seller' | 'decision', string>>

/** The seller's consent, under the paths of both generations; `auto=1` approves without showing the page. */
export function consentRoutes(server: FastifyInstance, world: World) {
  for (const url of ['/open/authorize', '/oauth/authorize']) {
    server.get<{ Querystring: Asked }>(url, (request, reply) => {
      const asked = request.query
      const target = redirectTarget(asked.redirect_uri ?? world.app.redirectUrl)
      if (target === undefined) {
        return reply.code(400).type('text/html; charset=utf-8').send(plainPage(NO_TARGET))
      }
      const seller = findSeller(world, asked.seller)
      if (asked.decision === undefined && asked.auto !== '1') {
        return reply.type('text/html; charset=utf-8').send(consentPage(world, url, asked))
      }
      if (asked.decision === 'deny') target.searchParams.set('error', 'auth_denied')
      addAnswer(world, target, seller, asked)
      return reply.redirect(target.href, 302)
    })
  }
}

const NO_TARGET =
  'No redirect URL is known. Give one as redirect_uri in the address, or by PUT /practice/app { "redirect_url": "…" }.'

const findSeller = (world: World, id: string | undefined): Seller | undefined =>
  id === undefined ? [...world.sellers.values()][0] : world.sellers.get(id)

function redirectTarget(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address)
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? url : undefined
}

/** A refusal comes back as `code=null`, as the platform writes it. */
function addAnswer(world: World, target: URL, seller: Seller | undefined, asked: Asked) {
  const approved = asked.decision !== 'deny' && seller !== undefined
  target.searchParams.set('app_key', world.app.key)
  target.searchParams.set('code', approved ? issueCode(world, seller) : 'null')
  if (approved) {
    target.searchParams.set('locale', 'en')
    target.searchParams.set('shop_region', seller.baseRegion)
  }
  if (asked.state !== undefined) target.searchParams.set('state', asked.state)
}
