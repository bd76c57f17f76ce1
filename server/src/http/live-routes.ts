import type { ServerResponse } from 'node:http'
import type { App } from '../kernel/app.ts'
import type { LiveHub } from './live-hub.ts'

const heartbeatMs = 20_000

/** A browser that does not read (a sleeping laptop) is let go at this many waiting bytes; it comes back by itself. */
const backlogLimit = 32_000

/** Server-sent events: hints of what changed, ids only. The browser asks for what it shows. */
export function liveRoutes(app: App, hub: LiveHub): void {
  const open = new Set<ServerResponse>()
  const heart = setInterval(() => {
    for (const stream of open) write(stream, ': still here\n\n')
  }, heartbeatMs)
  heart.unref()
  app.addHook('preClose', async () => {
    clearInterval(heart)
    for (const stream of open) stream.end()
  })

  app.get('/api/live', {
    config: { needs: 'signed-in' },
    schema: {
      tags: ['live'],
      operationId: 'live',
      summary: 'Server-sent events: `hint` with a LiveHint as JSON, and a comment each 20 seconds',
    },
    handler: (request, reply) => {
      reply.hijack()
      const stream = reply.raw
      stream.writeHead(200, {
        ...Object.fromEntries(
          Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
        ),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      open.add(stream)
      const leave = hub.join(event => write(stream, event))
      request.raw.on('close', () => {
        leave()
        open.delete(stream)
      })
      write(stream, 'retry: 2000\n: hello\n\n')
    },
  })
}

function write(stream: ServerResponse, event: string): void {
  if (stream.writableLength > backlogLimit) stream.destroy()
  else stream.write(event)
}
