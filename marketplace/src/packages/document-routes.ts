import type { FastifyInstance } from 'fastify'
import type { World } from '../world.ts'

/** Fetches a document by its address alone, as long as that is good. */
export function documentRoutes(server: FastifyInstance, world: World) {
  server.get<{ Params: { file: string } }>('/practice/documents/:file', async (request, reply) => {
    const document = world.documents.get(request.params.file)
    if (document === undefined) return reply.code(404).type('text/plain').send('There is no such document.')
    if (document.expiresAt <= world.clock.now()) {
      return reply.code(403).type('text/plain').send('The address of this document has expired.')
    }
    return reply.type(document.type).send(Buffer.from(await document.draw()))
  })
}
