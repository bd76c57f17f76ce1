import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../kernel/app.ts'
import { Refusal } from '../kernel/refusal.ts'

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** What the build names after its content may be kept for ever; the page that names them may not. */
const forever = 'public, max-age=31536000, immutable'

/**
 * The web app: its files, and its one page for every address that a person may type or share. What programs ask
 * for and is not there answers as the API does.
 */
export async function serveDesk(app: App, folder = built): Promise<void> {
  const page = existsSync(join(folder, 'index.html'))
  if (page) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? forever : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isForPeople(request)) return noSuchAddress(request)
    return page ? reply.sendFile('index.html') : notBuilt(reply)
  })
}

const forPrograms = /^\/(api|assets|webhooks|connect|pictures|health|ready|metrics)(\/|$)/

function isForPeople(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  return ['GET', 'HEAD'].includes(request.method) && !forPrograms.test(path) && !/\.\w{1,5}$/.test(path)
}

function noSuchAddress(request: FastifyRequest): never {
  throw new Refusal('unknown', 'route.unknown', `There is no ${request.method} ${request.url.split('?')[0]}.`)
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .status(503)
    .type('text/plain; charset=utf-8')
    .send('The desk has not been built yet. Start Supercargo with: npm start\n')
}
