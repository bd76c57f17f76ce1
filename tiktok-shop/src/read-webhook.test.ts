import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWebhook } from './read-webhook.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import { webhookTopic } from './webhook-topic.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readWebhook(bytes(text))
const whole = {
  type: 1,
  tts_notification_id: '73',
  shop_id: '74',
  timestamp: 1_718_305_585,
  data: { order_id: '57' },
}
const without = (name: string) => JSON.stringify({ ...whole, [name]: undefined })

describe('readWebhook', () => {
  it('reads the envelope', () => {
    expect(read(JSON.stringify(whole))).toEqual({
      type: 1,
      notificationId: '73',
      shopId: '74',
      timestamp: 1_718_305_585,
      data: { order_id: '57' },
    })
  })

  it('keeps every digit of numeric ids', () => {
    const text =
      '{"type":5,"shop_id":7495540735365777507,"tts_notification_id":7380066284010030890,"timestamp":1,"data":{"product_id":1729500000000000123,"update_time":2}}'
    expect(read(text)).toMatchObject({
      shopId: '7495540735365777507',
      notificationId: '7380066284010030890',
      data: { product_id: '1729500000000000123', update_time: 2 },
    })
  })

  it.each([
    ['without a notification id', without('tts_notification_id'), { notificationId: undefined }],
    [
      'about a seller',
      '{"type":24,"seller_open_id":"x","timestamp":1,"data":{"a":1}}',
      { shopId: undefined },
    ],
    ['without data', without('data'), { data: {} }],
    ['with data of null', JSON.stringify({ ...whole, data: null }), { data: {} }],
    ['of an unknown type', JSON.stringify({ ...whole, type: 4711 }), { type: 4711 }],
    [
      'with a type in digits',
      JSON.stringify({ ...whole, type: '12', timestamp: '17' }),
      { type: 12, timestamp: 17 },
    ],
    [
      'with a time in milliseconds',
      JSON.stringify({ ...whole, timestamp: 1_718_305_585_000 }),
      { timestamp: 1_718_305_585_000 },
    ],
    ['behind a byte order mark', `\uFEFF${JSON.stringify(whole)}`, { type: 1 }],
    ['with unknown members', JSON.stringify({ ...whole, extra: [{}] }), { type: 1 }],
    [
      'with brackets in a text',
      JSON.stringify({ ...whole, data: { text: `\\"${'['.repeat(1000)}` } }),
      { type: 1 },
    ],
  ])('reads one %s', (_name, text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  it('is not fooled by names of the prototype', () => {
    const { data } = read('{"type":1,"timestamp":1,"data":{"__proto__":{"admin":1},"constructor":"c"}}')
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(data.admin).toBeUndefined()
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'type=1'],
    ['half of it', '{"type":1,"timestamp":1,"da'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['no type', without('type')],
    ['a type that is a word', '{"type":"ORDER","timestamp":1}'],
    ['a broken type', '{"type":1.5,"timestamp":1}'],
    ['a negative type', '{"type":-1,"timestamp":1}'],
    ['a type beyond 2^53', '{"type":9007199254740993,"timestamp":1}'],
    ['a type that is a list', '{"type":[1],"timestamp":1}'],
    ['no timestamp', without('timestamp')],
    ['a timestamp that is a word', '{"type":1,"timestamp":"soon"}'],
    ['data that is a list', '{"type":1,"timestamp":1,"data":[1]}'],
    ['data that is a text', '{"type":1,"timestamp":1,"data":"x"}'],
    ['a shop that is an object', '{"type":1,"timestamp":1,"shop_id":{}}'],
    ['deep nesting', `{"type":1,"timestamp":1,"data":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`],
    ['endless brackets', '['.repeat(1_000_000)],
  ])('refuses %s', (_name, text) => {
    expect(() => read(text)).toThrow(TikTokShopError)
    expect(() => read(text)).toThrow(/^Not a webhook: /)
  })

  it.each([
    [0xff, 0xfe],
    [0x7b, 0x22, 0xc3, 0x28, 0x22],
    [0xed, 0xa0, 0x80],
  ])('refuses invalid UTF-8', (...raw) => {
    expect(() => readWebhook(new Uint8Array(raw))).toThrow('not JSON in UTF-8')
  })

  it('answers or refuses, whatever comes', () => {
    const mangled = fc.tuple(fc.jsonValue(), fc.nat(), fc.nat(255)).map(([data, at, byte]) => {
      const raw = bytes(JSON.stringify({ ...whole, data }))
      raw[at % raw.length] = byte
      return raw
    })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), mangled), raw => {
        try {
          const { type, timestamp, data } = readWebhook(raw)
          expect(Number.isSafeInteger(type) && Number.isSafeInteger(timestamp)).toBe(true)
          expect(data).toBeTypeOf('object')
        } catch (error) {
          expect(error).toMatchObject({ kind: 'malformed', endpoint: 'webhook' })
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('webhookTopic', () => {
  it('names the known numbers', () => {
    expect([1, 3, 4, 11, 12, 4711].map(webhookTopic)).toEqual([
      'ORDER_STATUS_CHANGE',
      'RECIPIENT_ADDRESS_UPDATE',
      'PACKAGE_UPDATE',
      'CANCELLATION_STATUS_CHANGE',
      'RETURN_STATUS_CHANGE',
      undefined,
    ])
  })
})
