import type { ServerResponse } from 'node:http'
import type { App } from '../kernel/app.ts'
import { soleMerchant } from '../kernel/scope.ts'
import type { LiveHub } from './live-hub.ts'
import { sessionsOf } from './sign-in/session.ts'

const heartbeatMs = 20_000

/** A browser that does not read (a sleeping laptop) is let go at this many waiting bytes; it comes back by itself. */
const backlogLimit = 32_000

/**
 * Server-sent events: hints of what changed, ids only. The browser asks for what it shows. A stream ends within a
 * heartbeat of its session.
 */
export function liveRoutes(app: App, hub: LiveHub): void {
  const open = new Map<ServerResponse, string>()
  const stop = new AbortController()
  const beating = beat(app, open, stop.signal)
  app.addHook('preClose', async () => {
    stop.abort()
    for (const stream of open.keys()) stream.end()
    await beating
  })

  app.get('/api/live', {
    config: { needs: 'signed-in' },
    schema: {
      tags: ['live'],
      operationId: 'live',
      summary: 'Server-sent events: `hint` with a LiveHint as JSON, and a comment each 20 seconds',
    },
    handler: (request, reply) => {
      const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])
      reply.hijack()
      const stream = reply.raw
      stream.writeHead(200, {
        ...Object.fromEntries(headers),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      open.set(stream, request.session?.tokenHash ?? '')
      const leave = hub.join(event => write(stream, event))
      stream.on('close', () => {
        leave()
        open.delete(stream)
      })
      write(stream, 'retry: 2000\n: hello\n\n')
    },
  })
}

async function beat(app: App, open: Map<ServerResponse, string>, signal: AbortSignal): Promise<void> {
  const db = app.database.reader({ merchantId: soleMerchant, actor: 'system:live' })
  for (;;) {
    await db.clock.wait(heartbeatMs, signal)
    if (signal.aborted) return
    if (open.size === 0) continue
    // While the database is away nobody's session can have ended by a person's act.
    const live = await sessionsOf(db, [...open.values()]).catch(() => undefined)
    for (const [stream, session] of open) {
      if (live && !live.has(session)) stream.end()
      else write(stream, ': still here\n\n')
    }
  }
}

function write(stream: ServerResponse, event: string): void {
  if (stream.writableLength > backlogLimit) stream.destroy()
  else stream.write(event)
}
