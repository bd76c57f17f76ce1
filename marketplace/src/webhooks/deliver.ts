import { createHmac } from 'node:crypto'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { App } from '../shop/app.ts'

/** Lower-case hex of HMAC-SHA256 over app key + raw body, keyed with the app secret. */
export const signWebhook = (app: Pick<App, 'key' | 'secret'>, body: string) =>
  createHmac('sha256', app.secret)
    .update(app.key + body)
    .digest('hex')

export type Delivery = { app: App; address: string; body: string; timeoutMillis: number }

/** What came back: an HTTP status, or the reason why none came. */
export type Outcome = { accepted: boolean; outcome: string }

/** Posts one notification. 200 is accepted; 401 too, it says that the receiver has refused the signature. */
export function deliver({ app, address, body, timeoutMillis }: Delivery): Promise<Outcome> {
  return new Promise(resolve => {
    const failed = (outcome: string) => resolve({ accepted: false, outcome })
    const url = URL.parse(address)
    if (url === null) return failed('the address is not a URL')
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: signWebhook(app, body),
      'user-agent': 'practice-marketplace-webhooks',
    }
    const request = send(url, { method: 'POST', headers }, response => {
      clearTimeout(limit)
      const status = response.statusCode ?? 0
      response.on('error', () => undefined).resume()
      resolve({ accepted: status === 200 || status === 401, outcome: String(status) })
    })
    // The limit covers connecting and answering together, as the platform counts it.
    const limit = setTimeout(() => request.destroy(new Error('timeout')), timeoutMillis)
    request.on('error', error => {
      clearTimeout(limit)
      failed(error.message)
    })
    request.end(body)
  })
}
