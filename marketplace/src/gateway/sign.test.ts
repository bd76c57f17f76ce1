import { expect, test } from 'vitest'
import { signatureFits, signRequest } from './sign.ts'

const body = (text: string) => Buffer.from(text)

/** Published vectors of the platform's documentation and of independent clients. */
test.each([
  {
    secret: 'e59af819cc',
    path: '/authorization/202309/shops',
    query: { app_key: '29a39d', timestamp: '1623812664' },
    text: '',
    sign: 'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
  },
  {
    secret: 'app_secret',
    path: '/test-api',
    query: { foo: 'bar' },
    text: '',
    sign: 'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f',
  },
  {
    secret: 'e59af819cc',
    path: '/event/202309/webhooks',
    query: {
      app_key: '68xu9ks5p4i8',
      shop_cipher: 'ROW_xkMbgAAAeVAQra0eZWebFQq5aIK',
      timestamp: '1696909648',
    },
    text: '{"event_type":"PACKAGE_UPDATE","address":"https://partner.tiktokshop.com"}',
    sign: '701dd6deb2389fe4c469b89bd37fc56f96a6da6afeb4d01c9077a65169752fa7',
  },
  {
    secret: 's3cr3t',
    path: '/order/202309/orders/search',
    query: {
      app_key: 'abc123',
      page_size: '50',
      page_token: '6Asp+/Q==',
      shop_cipher: 'ROW_demo',
      timestamp: '1700000000',
    },
    text: '{}',
    sign: '8286c65050f376aae8758d1b649cdb342e2e4fb83aecdf7e04125abecc6944f9',
  },
])('the signature of $path', ({ sign, text, ...request }) => {
  expect(
    signRequest({ ...request, query: request.query as unknown as Record<string, string>, body: body(text) }),
  ).toBe(sign)
})

test('access_token and sign are left out of the signature, version is not', () => {
  const request = { secret: 's', path: '/p', body: body('') }
  const plain = signRequest({ ...request, query: { a: '1' } })
  expect(signRequest({ ...request, query: { a: '1', access_token: 'x', sign: 'y' } })).toBe(plain)
  expect(signRequest({ ...request, query: { a: '1', version: '202309' } })).not.toBe(plain)
})

test('an empty JSON body may be signed or not; any other body must be', () => {
  const request = { secret: 's', path: '/p', query: { a: '1' } }
  const unsigned = signRequest({ ...request, body: body('') })
  expect(signatureFits({ ...request, body: body('{}') }, unsigned)).toBe(true)
  expect(signatureFits({ ...request, body: body('{"a":1}') }, unsigned)).toBe(false)
  expect(signatureFits({ ...request, body: body('{}') }, unsigned.toUpperCase())).toBe(false)
})
