import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface ReceivedRequest {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: Buffer
  /** The client's port: the same for calls on one connection. */
  connection: number | undefined
}

/** What the platform does with the next request. */
export type Step = (request: ReceivedRequest, response: ServerResponse) => void

export interface FakePlatform {
  url: string
  requests: ReceivedRequest[]
  /** Appends to the script; when it has run out, every call succeeds with no data unless `otherwise` says more. */
  script: (...steps: Step[]) => void
  /** What happens when the script has run out. */
  otherwise: (step: Step) => void
  reset: () => void
  close: () => Promise<void>
}

/** A real HTTP server on a free loopback port that follows a script and remembers what it was asked. */
export async function startFakePlatform(): Promise<FakePlatform> {
  const requests: ReceivedRequest[] = []
  const steps: Step[] = []
  let rest = ok({})
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const url = new URL(incoming.url ?? '', 'http://fake')
    const request = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers,
      body: Buffer.concat(chunks),
      connection: incoming.socket.remotePort,
    }
    requests.push(request)
    const step = steps.shift() ?? rest
    step(request, response)
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    script: (...more) => void steps.push(...more),
    otherwise: step => {
      rest = step
    },
    reset: () => {
      rest = ok({})
      requests.length = 0
      steps.length = 0
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server): Promise<number> {
  return new Promise(done =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  )
}

/** A step from a whole response. */
export function respond(
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' },
): Step {
  return (_request, response) => {
    response.writeHead(status, headers).end(body)
  }
}

export function ok(data: unknown): Step {
  return respond(200, JSON.stringify({ code: 0, message: 'Success', request_id: 'OK0', data }))
}

export function fails(
  code: number,
  message = 'No.',
  status = 200,
  headers: Record<string, string> = {},
): Step {
  const body = JSON.stringify({ code, message, request_id: 'ERR1', data: null })
  return respond(status, body, { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** The connection dies after the request was read. */
export const hangUp: Step = (_request, response) => void response.socket?.destroy()

/** Half of a good answer, then the connection dies. */
export const halfAnAnswer: Step = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"code":0,"message":"Suc', () => response.socket?.destroy())
}
