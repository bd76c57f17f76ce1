import { TikTokShopError } from '@supercargo/tiktok-shop'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { allows, type Role } from '../kernel/access.ts'
import { type App, deciding, reading, scopeOf } from '../kernel/app.ts'
import { Refusal } from '../kernel/refusal.ts'
import { channelApps, platformHostsOf, redirectUrl, registerChannelApp, webhookUrl } from './channel-app.ts'
import { completeConsent } from './complete-consent.ts'
import { requestConsent } from './request-consent.ts'
import type { Channel } from './tiktok/channel.ts'

const tags = ['shops']
const secretText = z.string().trim().min(1).max(200)

const appView = z
  .object({
    id: z.string(),
    appKey: z.string(),
    serviceId: z.string().nullable(),
    practice: z.boolean(),
    apiBase: z.string(),
    authBase: z.string(),
    consentUrl: z.string(),
    redirectUrl: z.string().describe('To be entered in Partner Center'),
    webhookUrl: z.string(),
  })
  .meta({ id: 'ChannelApp' })

/** Apps of the platform, and the way to its consent page and back. */
export function channelAppRoutes(app: App, channel: Channel): void {
  knownApps(app, channel)
  registration(app, channel)
  consentRoute(app, channel)
  callbackRoute(app, channel)
}

function knownApps(app: App, channel: Channel): void {
  app.get(
    '/api/channel-apps',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags,
        operationId: 'listChannelApps',
        summary: 'Apps through which shops can be connected',
        response: { 200: z.array(appView) },
      },
    },
    async request =>
      (await channelApps(reading(request))).map(({ consentBase, ...known }) => ({
        ...known,
        consentUrl: `${consentBase}/open/authorize`,
        redirectUrl: redirectUrl(channel.publicUrl),
        webhookUrl: webhookUrl(channel.publicUrl, known.id),
      })),
  )
}

function registration(app: App, channel: Channel): void {
  app.put(
    '/api/channel-apps',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags,
        operationId: 'registerChannelApp',
        summary: 'Register your app of Partner Center, or change its secret',
        body: z.object({
          appKey: secretText,
          appSecret: secretText,
          serviceId: secretText,
          region: z.enum(['us', 'global']).describe('Where the sellers consent'),
        }),
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async request => {
      const { region, ...told } = request.body
      const hosts = platformHostsOf(region)
      const id = await deciding(request, tx => registerChannelApp(tx, { ...told, hosts, practice: false }))
      channel.forgetApp(id)
      return { id }
    },
  )
}

function consentRoute(app: App, channel: Channel): void {
  app.post(
    '/api/shops/connect',
    {
      config: { needs: 'shops.manage' },
      schema: {
        tags,
        operationId: 'connectShop',
        summary: 'The page on which the seller consents',
        description: 'Refusals: channel-app.unknown, channel-app.no-service-id',
        body: z.object({ appId: z.string().max(60) }),
        response: { 200: z.object({ url: z.string() }) },
      },
    },
    request => requestConsent(channel, scopeOf(request).actor, request.body.appId),
  )
}

const callback = z.object({
  code: z.string().max(500).optional(),
  state: z.string().max(100).optional(),
  error: z.string().max(100).optional(),
  app_key: z.string().max(100).optional(),
})

function callbackRoute(app: App, channel: Channel): void {
  app.get(
    '/connect/tiktok/callback',
    // With a state the request proves itself; without one the route asks for the session by hand.
    { config: { needs: 'nothing' }, schema: { hide: true, querystring: callback } },
    async (request, reply) =>
      reply.redirect(`${channel.publicUrl}/shops?${await outcomeOf(channel, request)}`),
  )
}

async function outcomeOf(channel: Channel, request: FastifyRequest): Promise<string> {
  const { code, state, error, app_key: appKey } = callback.parse(request.query)
  if (error || !code || code === 'null') return 'error=consent.denied'
  try {
    if (!state) await mayManageShops(request)
    const actor = request.scope?.actor ?? 'system:consent'
    const shops = await completeConsent(channel, actor, { code, state, appKey })
    return `connected=${shops.length}`
  } catch (refused) {
    if (refused instanceof Refusal) return `error=${refused.code}`
    if (!(refused instanceof TikTokShopError)) throw refused
    channel.onTrouble({ what: 'a consent was not completed', error: refused })
    return 'error=consent.failed'
  }
}

/** Installations from the platform's app store bring no state, so only somebody who may connect shops can finish them. */
async function mayManageShops(request: FastifyRequest): Promise<void> {
  const { actor, merchantId } = scopeOf(request)
  const account = await reading(request)
    .selectFrom('accounts')
    .select('role')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', actor.replace(/^account:/, ''))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (account && allows(account.role as Role, 'shops.manage')) return
  throw new Refusal('forbidden', 'session.not-allowed', 'Your role does not allow this. Ask an owner.')
}
