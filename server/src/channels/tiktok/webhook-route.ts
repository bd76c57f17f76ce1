import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import type { Channel } from './channel.ts'
import { receiveWebhook } from './receive-webhook.ts'

/** The platform's own deliveries have a few hundred bytes. */
const largestBody = 1024 * 1024
const tellEveryMs = 60_000

/**
 * `POST /webhooks/tiktok/{appId}`, outside the session: the signature is the key. 200 with an empty body when kept,
 * 401 for a wrong signature, 413 for more than a megabyte, 404 for an app that is not registered here.
 */
export function webhookRoute(app: App, channel: Channel): void {
  const refused = { count: 0, toldAt: Number.NEGATIVE_INFINITY }
  const tellOfForgeries = (appId: string) => {
    refused.count += 1
    const now = channel.doors.now()
    if (now - refused.toldAt < tellEveryMs) return
    channel.onTrouble({
      what: 'webhooks with a wrong signature were refused',
      detail: { count: refused.count, appId },
    })
    Object.assign(refused, { count: 0, toldAt: now })
  }
  void app.register(async scope => {
    scope.removeAllContentTypeParsers()
    // The signature covers the bytes, so they are taken as they come, whatever the content type claims.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) =>
      done(null, body),
    )
    scope.post(
      '/webhooks/tiktok/:appId',
      {
        bodyLimit: largestBody,
        config: { needs: 'nothing' },
        schema: { hide: true, params: z.object({ appId: z.string().max(100) }) },
      },
      async (request, reply) => {
        const { appId } = request.params as { appId: string }
        const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const verdict = await receiveWebhook(channel, {
          appId,
          rawBody,
          signature: request.headers.authorization,
        })
        if (verdict === 'bad-signature') tellOfForgeries(appId)
        return reply.code(verdict === 'kept' ? 200 : 401).send()
      },
    )
  })
}
