import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signRequest } from './sign-request.ts'

const webhooks = {
  appSecret: 'e59af819cc',
  path: '/event/202309/webhooks',
  query: {
    app_key: '68xu9ks5p4i8',
    shop_cipher: 'ROW_xkMbgAAAeVAQra0eZWebFQq5aIK',
    timestamp: '1696909648',
  },
}
const demo = { app_key: 'abc123', shop_cipher: 'ROW_demo', timestamp: '1700000000' }
const search = '/order/202309/orders/search'

const vectors = [
  {
    name: 'a call without a body',
    parts: {
      appSecret: 'e59af819cc',
      path: '/authorization/202309/shops',
      query: { app_key: '29a39d', timestamp: '1623812664' },
    },
    sign: 'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
  },
  {
    name: 'any parameter',
    parts: { appSecret: 'app_secret', path: '/test-api', query: { foo: 'bar' } },
    sign: 'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f',
  },
  {
    name: 'a body',
    parts: webhooks,
    body: '{"address":"https://partner.tiktokshop.com","event_type":"PACKAGE_UPDATE"}',
    sign: 'cd0d6268252f4ba293bf7ea4c0a2873bf9beec600d22530638564ab301435f7a',
  },
  {
    name: 'the same body in another order of keys',
    parts: webhooks,
    body: '{"event_type":"PACKAGE_UPDATE","address":"https://partner.tiktokshop.com"}',
    sign: '701dd6deb2389fe4c469b89bd37fc56f96a6da6afeb4d01c9077a65169752fa7',
  },
  {
    name: 'the same without a body',
    parts: webhooks,
    sign: 'ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37',
  },
  {
    name: 'a legacy path, with the token in the query',
    parts: {
      appSecret: '123',
      path: '/api/shop/get_authorized_shop',
      query: { app_key: '12abcd', timestamp: '1600000000', access_token: 'TTP_left_out' },
    },
    sign: 'f0f368ecacccb0839e5291d375f9171e1ab93b65fb2bc4ece556e1f42466249f',
  },
  {
    name: 'a list joined by commas',
    parts: {
      appSecret: 's3cr3t',
      path: '/order/202507/orders',
      query: { ...demo, ids: '576461413038785752,576461413038785753' },
    },
    sign: 'e53923e9cd573cc6d0b6d43f8bbc6c2cdae523071f8f060ace97480d3c4d5678',
  },
  {
    name: 'a search',
    parts: {
      appSecret: 's3cr3t',
      path: search,
      query: { ...demo, sort_order: 'ASC', sort_field: 'update_time', page_size: '50' },
    },
    body: '{"update_time_ge":1699990000,"update_time_lt":1700000000}',
    sign: '991774d2cd8df36a6337077329126901f0cde30f7a63842bd35659ab47f5fd33',
  },
  {
    name: 'a page token with + / = and an empty object',
    parts: {
      appSecret: 's3cr3t',
      path: search,
      query: { ...demo, page_size: '50', page_token: '6Asp+/Q==' },
    },
    body: '{}',
    sign: '8286c65050f376aae8758d1b649cdb342e2e4fb83aecdf7e04125abecc6944f9',
  },
  {
    name: 'a write without a body',
    parts: {
      appSecret: 's3cr3t',
      path: '/return_refund/202309/cancellations/4035/approve',
      query: { ...demo, idempotency_key: 'k-1' },
    },
    sign: 'c160c4b943f5404b2a44333ceabc0663515f969f420a70e11de059ed99251506',
  },
  {
    name: 'a form, whose bytes are not signed',
    parts: {
      appSecret: 's3cr3t',
      path: '/product/202309/images/upload',
      query: { app_key: 'abc123', timestamp: '1700000000' },
    },
    sign: 'b4110e4e41e9b33563549c3394066a0c79701cf9b2fea103f6244d72cd27681d',
  },
]

const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })

describe('signRequest', () => {
  it.each(vectors)('signs $name', ({ parts, body, sign }) => {
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
    expect(signRequest({ ...parts, body: bytes })).toBe(sign)
  })

  it('does not depend on the order of parameters, nor on sign and access_token', () => {
    fc.assert(
      fc.property(fc.dictionary(printable, printable, { maxKeys: 8 }), printable, (query, secret) => {
        const reversed = Object.fromEntries(Object.entries(query).reverse())
        const parts = { appSecret: secret, path: '/p' }
        const noise = { sign: 'x', access_token: 'y' }
        expect(signRequest({ ...parts, query: { ...reversed, ...noise } })).toBe(
          signRequest({ ...parts, query: without(query) }),
        )
      }),
    )
  })

  it('equals the rule written out a second time, for any bytes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        (query, body, secret) => {
          const names = Object.keys(without(query)).sort((a, b) =>
            Buffer.compare(Buffer.from(a), Buffer.from(b)),
          )
          const text = `${secret}/p${names.map(name => name + query[name]).join('')}`
          const message = Buffer.concat([Buffer.from(text), body, Buffer.from(secret)])
          const expected = createHmac('sha256', secret).update(message).digest('hex')
          expect(signRequest({ appSecret: secret, path: '/p', query, body })).toBe(expected)
        },
      ),
    )
  })

  it('sorts upper case before lower case and changes with every single byte of the body', () => {
    const parts = { appSecret: 's', path: '/p' }
    expect(signRequest({ ...parts, query: { b: '1', A: '2' } })).toBe(
      createHmac('sha256', 's').update('s/pA2b1s').digest('hex'),
    )
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (body, at) => {
        const changed = body.map((byte, index) => (index === at % body.length ? byte ^ 1 : byte))
        expect(signRequest({ ...parts, query: {}, body })).not.toBe(
          signRequest({ ...parts, query: {}, body: changed }),
        )
      }),
    )
  })
})

function without(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => name !== 'sign' && name !== 'access_token'),
  )
}
