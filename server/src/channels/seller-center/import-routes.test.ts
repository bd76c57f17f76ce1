import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportDesk, importDesk } from '../../../test/import-desk.ts'
import { csvOf, exportRows } from '../../../test/sample-export.ts'
import { testScope } from '../../../test/test-database.ts'
import type { App } from '../../kernel/app.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { applyImport } from './apply-import.ts'
import { exportRoutes } from './export/export-routes.ts'
import { importRoutes } from './import-routes.ts'
import type { ImportView } from './import-views.ts'

let desk: ImportDesk
let app: App
let url: string
beforeAll(async () => {
  desk = await importDesk()
  app = fastify({ bodyLimit: 1_000_000, forceCloseConnections: true }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Refusal
      ? reply.code(422).send({ code: error.code })
      : reply.code(500).send(String(error)),
  )
  app.decorate('database', desk.database)
  app.decorateRequest('scope', null)
  app.addHook('onRequest', async request => {
    request.scope = testScope
  })
  await app.register(multipart)
  importRoutes(app)
  exportRoutes(app)
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

const post = (path: string, body: unknown = {}) =>
  fetch(url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

async function upload(bytes: Buffer, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), 'All order-2026-02-16-09_00.csv')
  return fetch(`${url}/api/imports`, { method: 'POST', body: form })
}

const order = (at: number) => ({
  'Order ID': String(583870900000000000n + BigInt(at)),
  'Order Status': 'To ship',
  'SKU ID': '1729000000000000001',
  'Product Name': 'A product with a name that is long enough to fill a file. '.repeat(40),
  Quantity: '1',
  'Order Amount': '10',
  'Created Time': '10/02/2026 22:05:43',
})

test('from an upload beyond the usual limit to a download', async () => {
  const made = await post('/api/shops/file', { name: 'Manila', market: 'PH' })
  const { id: shopId } = (await made.json()) as { id: string }
  const file = csvOf(
    exportRows(
      'PH-2026',
      Array.from({ length: 600 }, (_, at) => order(at)),
    ),
  )
  expect(file.length).toBeGreaterThan(1_000_000)
  const received = await upload(file, { shopId })
  expect(received.status).toBe(202)
  const { id } = (await received.json()) as { id: string }
  await desk.readOn(id)
  const seen = (await (await fetch(`${url}/api/imports/${id}`)).json()) as ImportView
  expect(seen).toMatchObject({
    state: 'ready',
    fileName: 'All order-2026-02-16-09_00.csv',
    summary: { new: 600 },
  })
  const rows = await (await fetch(`${url}/api/imports/${id}/rows?outcome=new`)).json()
  expect(rows).toMatchObject({ next: expect.any(String) })
  expect((await post(`/api/imports/${id}/apply`)).status).toBe(202)
  await applyImport(desk.database, testScope, id)
  const wanted = { selection: { filter: { shop: shopId } }, format: 'csv', columns: ['orderId', 'amount'] }
  const { url: path } = (await (await post('/api/exports', wanted)).json()) as { url: string }
  const download = await fetch(url + path)
  expect(download.headers.get('content-disposition')).toBe('attachment; filename="orders-2026-03-02.csv"')
  expect((await download.text()).trim().split('\r\n')).toHaveLength(601)
})

test('an upload can be corrected and canceled, and what is refused has a name', async () => {
  const { id } = (await (await upload(csvOf(exportRows('PH-2026', [order(1)])))).json()) as { id: string }
  await desk.readOn(id)
  const patched = await fetch(`${url}/api/imports/${id}`, {
    method: 'PATCH',
    body: JSON.stringify({ market: 'MY' }),
    headers: { 'content-type': 'application/json' },
  })
  expect(patched.status).toBe(202)
  expect((await desk.readOn(id)).market).toBe('MY')
  expect((await post(`/api/imports/${id}/cancel`)).status).toBe(202)
  expect(await (await post(`/api/imports/${id}/apply`)).json()).toEqual({ code: 'import.shop-missing' })
  expect(await (await upload(Buffer.from('x'), { market: 'XX' })).json()).toEqual({
    code: 'import.market-not-served',
  })
  expect(await (await post('/api/imports')).json()).toEqual({ code: 'import.file-missing' })
  const list = (await (await fetch(`${url}/api/imports`)).json()) as ImportView[]
  expect(list[0]).toMatchObject({ id, state: 'canceled' })
})

test('an upload that breaks off leaves nothing behind', async () => {
  const before = await desk.count('imports')
  const stop = new AbortController()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const start =
        '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n'
      controller.enqueue(new TextEncoder().encode(start))
      controller.enqueue(new Uint8Array(2_000_000).fill(65))
    },
  })
  const sent = fetch(`${url}/api/imports`, {
    method: 'POST',
    body,
    duplex: 'half',
    signal: stop.signal,
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  } as RequestInit)
  await expect.poll(() => desk.count('import_parts')).toBeGreaterThan(0)
  stop.abort()
  await expect(sent).rejects.toThrow()
  await expect.poll(() => desk.count('imports')).toBe(before)
  await expect.poll(() => desk.count('import_parts')).toBe(0)
})
