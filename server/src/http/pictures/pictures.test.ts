import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPicture } from './fetch-picture.ts'
import { isPublicAddress } from './public-address.ts'

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::7f00:1', false],
  ['localhost', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

describe('pictures', () => {
  let server: Server
  let origin = ''
  let asked = 0
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1
      if (request.url === '/mug') return response.writeHead(200, { 'content-type': 'image/png' }).end('png')
      if (request.url === '/page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
      if (request.url === '/moved') return response.writeHead(302, { location: '/mug' }).end()
      response.writeHead(200, { 'content-type': 'image/png' })
      response.end(Buffer.alloc(3_000_001))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise(resolve => server.close(resolve)))

  test('come from the practice marketplace', async () => {
    expect(await fetchPicture(`${origin}/mug`, [origin])).toEqual({
      type: 'image/png',
      bytes: Buffer.from('png'),
    })
  })

  test.each(['/page', '/moved', '/huge'])('%s is no picture', async path => {
    expect(await fetchPicture(`${origin}${path}`, [origin])).toBeUndefined()
  })

  test('never from inside, however the address is written', async () => {
    const before = asked
    const { port } = server.address() as AddressInfo
    for (const address of [
      `${origin}/mug`,
      `https://127.0.0.1:${port}/mug`,
      'https://127.0.0.1/mug',
      'https://2130706433/mug',
      'https://0x7f.1/mug',
      'https://[::1]/mug',
      'https://[::ffff:127.0.0.1]/mug',
      'https://localhost/mug',
      'https://user@127.0.0.1/mug',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'data:image/png;base64,AAAA',
      'nonsense',
    ]) {
      expect(await fetchPicture(address, []), address).toBeUndefined()
    }
    expect(asked).toBe(before)
  })
})
