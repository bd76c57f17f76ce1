import { createReadStream, existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { answerBatches } from './answer-batches.ts'
import { answerImports } from './answer-imports.ts'
import { answerOrders } from './answer-orders.ts'
import { answerRest } from './answer-rest.ts'
import { answerSession } from './answer-session.ts'
import { type FakeWorld, fakeWorld, type Hint } from './fake-world.ts'
import { drawing } from './products.ts'
import { Refusing, type Request } from './request.ts'

export type FakeApi = { url: string; world: FakeWorld; close(): Promise<void> }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * A server with invented orders that speaks the API, for looking at screens and for testing them without the
 * real one. It serves the built app too when `dist` says where that is.
 */
export async function startFakeApi(options: {
  orders: number
  dist?: string
  port?: number
}): Promise<FakeApi> {
  const world = fakeWorld(options.orders)
  const server = createServer((request, response) => {
    handle(world, options.dist, request, response).catch((error: unknown) => {
      const known = error instanceof Refusing
      send(response, known ? error.status : 500, {
        error: { kind: 'invalid', code: known ? error.code : 'internal', message: String(error), detail: {} },
      })
    })
  })
  await new Promise<void>(done => server.listen(options.port ?? 0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function handle(
  world: FakeWorld,
  dist: string | undefined,
  incoming: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(incoming.url ?? '/', 'http://fake')
  if (url.pathname.startsWith('/pictures/')) {
    const sku = url.pathname.slice(10, -4)
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' })
    response.end(drawing(sku, Number(sku.at(-1)) || 0))
    return
  }
  if (!url.pathname.startsWith('/api/')) return serveFile(dist, url.pathname, response)
  if (url.pathname === '/api/live') return stream(world, incoming, response)
  const request: Request = {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: await readBody(incoming),
  }
  if (request.method !== 'GET' && incoming.headers['x-supercargo'] !== '1') {
    throw new Refusing(403, 'csrf.missing', 'The header x-supercargo is missing.')
  }
  const session = answerSession(world, request)
  if (session !== undefined) return send(response, 200, session)
  if (!world.session.signedIn || world.session.expired) {
    throw new Refusing(401, 'session.missing', 'Sign in to use this.')
  }
  const told =
    answerOrders(world, request) ??
    answerBatches(world, request) ??
    answerImports(world, request) ??
    answerRest(world, request)
  if (told === undefined) throw new Refusing(404, 'route.unknown', `Nothing answers ${request.path}.`)
  send(response, 200, told)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function stream(world: FakeWorld, incoming: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': hello\n\n')
  const listener = (hint: Hint) => response.write(`event: hint\ndata: ${JSON.stringify(hint)}\n\n`)
  world.listeners.add(listener)
  incoming.on('close', () => world.listeners.delete(listener))
}

async function readBody(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString()
  if (!incoming.headers['content-type']?.includes('json') || text === '') return {}
  return JSON.parse(text) as Record<string, unknown>
}

function serveFile(dist: string | undefined, path: string, response: ServerResponse): void {
  if (!dist) throw new Refusing(404, 'route.unknown', 'No files are served here.')
  const wanted = join(dist, path)
  const file = extname(path) && existsSync(wanted) ? wanted : join(dist, 'index.html')
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  createReadStream(file).pipe(response)
}
