import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyWebhook } from './verify-webhook.ts'

const vectors = [
  {
    appKey: 'abcdef',
    appSecret: '123',
    body: '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}',
    authorization: '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
  },
  {
    appKey: 'tt-key-FAKE',
    appSecret: 'tt-secret-FAKE',
    body: '{"type":1,"tts_notification_id":"7327112393057371910","shop_id":"7494049642642441621","timestamp":1789482600,"data":{"order_id":"576461413038785752","order_status":"IN_TRANSIT","is_on_hold_order":false,"update_time":1789482600}}',
    authorization: '590f840a05908b7b415bd9ba32f86a806c3674750d28b4a2af6bdac6120a2fa0',
  },
  {
    appKey: 'tt-key-FAKE',
    appSecret: 'tt-secret-FAKE',
    body: '{"type":1,"shop_id":"7494049642642441621","timestamp":1789482600,"data":{"order_id":"576461413038785752","order_status":"IN_TRANSIT","is_on_hold_order":false,"update_time":1789482600}}',
    authorization: '24f3b1a94cb3c2465e22678a2dbf549069f387c7228766719f97ec2433f15a6a',
  },
  {
    appKey: 'abc123',
    appSecret: 's3cr3t',
    body: '{"type":12,"tts_notification_id":"7327112393057371910","shop_id":"7494049642642441621","timestamp":1700000000,"data":{"order_id":"576486316948490001","return_role":"BUYER","return_type":"REFUND","return_status":"RETURN_OR_REFUND_REQUEST_PENDING","return_id":"4035318504086604100","create_time":1700000000,"update_time":1700000000}}',
    authorization: 'e070a902e80ea7eeb3966ead71035e1b4edf09d665ae2c6469fe3c9854c4ce7b',
  },
]

const bytes = (text: string) => new TextEncoder().encode(text)

describe('verifyWebhook', () => {
  it.each(vectors)('accepts the signature $authorization', ({ body, ...rest }) => {
    expect(verifyWebhook({ ...rest, rawBody: bytes(body) })).toBe(true)
    expect(verifyWebhook({ ...rest, rawBody: bytes(`${body} `) })).toBe(false)
    expect(verifyWebhook({ ...rest, appSecret: 'other', rawBody: bytes(body) })).toBe(false)
    expect(verifyWebhook({ ...rest, appKey: 'other', rawBody: bytes(body) })).toBe(false)
  })

  it.each([undefined, null, '', ' ', 'Bearer x', '5dec0f11', 'é'.repeat(64), 'f'.repeat(100_000)])(
    'refuses the header %s',
    authorization => {
      const { body, appKey, appSecret } = vectors[0]!
      expect(verifyWebhook({ appKey, appSecret, rawBody: bytes(body), authorization })).toBe(false)
    },
  )

  it('refuses upper-case hex, as the platform does for calls', () => {
    const { body, authorization, ...app } = vectors[0]!
    expect(verifyWebhook({ ...app, rawBody: bytes(body), authorization: authorization.toUpperCase() })).toBe(
      false,
    )
  })

  it('judges raw bytes: any body passes with its own signature and with no other', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.string(),
        fc.nat(),
        (rawBody, appKey, appSecret, at) => {
          const authorization = createHmac('sha256', appSecret)
            .update(Buffer.concat([Buffer.from(appKey), rawBody]))
            .digest('hex')
          expect(verifyWebhook({ appKey, appSecret, rawBody, authorization })).toBe(true)
          const digit = at % authorization.length
          const wrong = authorization[digit] === '0' ? '1' : '0'
          const forged = authorization.slice(0, digit) + wrong + authorization.slice(digit + 1)
          expect(verifyWebhook({ appKey, appSecret, rawBody, authorization: forged })).toBe(false)
        },
      ),
    )
  })
})
