import type { FastifyInstance } from 'fastify'
import type { World } from '../world.ts'
import { accessRoutes } from './access-routes.ts'
import { chaosRoutes } from './chaos-routes.ts'
import { ControlError } from './control-call.ts'
import { exportRoutes } from './export-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { productRoutes } from './product-routes.ts'
import { returnRoutes } from './return-routes.ts'
import { truthRoutes } from './truth-routes.ts'

/** Everything under `/practice`: the strings that a test, a demo or a curious person can pull. */
export function controlRoutes(server: FastifyInstance, world: World) {
  server.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error)
    if (status === 500) console.error(error)
    return reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }))
  })
  accessRoutes(server, world)
  orderRoutes(server, world)
  returnRoutes(server, world)
  productRoutes(server, world)
  exportRoutes(server, world)
  chaosRoutes(server, world)
  truthRoutes(server, world)
}

/** Errors of the server itself (a body too large, say) carry a status of their own. */
function statusOf(error: unknown): number {
  if (error instanceof ControlError) return error.statusCode
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' ? status : 500
}
