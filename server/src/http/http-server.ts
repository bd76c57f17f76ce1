import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { App } from '../kernel/app.ts'
import type { Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import type { Log } from '../kernel/log.ts'
import { answerRefusal } from './answer-refusal.ts'
import { describeApi } from './describe-api.ts'
import { guardRoutes } from './guard-routes.ts'
import { healthRoutes } from './health-routes.ts'
import type { LiveHub } from './live-hub.ts'
import { liveRoutes } from './live-routes.ts'
import { keepMetrics } from './metrics.ts'
import { pictureRoutes } from './pictures/picture-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { serveDesk } from './serve-desk.ts'
import { floodBrake } from './sign-in/flood-brake.ts'
import { signInRoutes } from './sign-in/routes.ts'

export type HttpDoors = {
  database: Database
  log: Log
  hub: LiveHub
  config: Pick<Config, 'proxies' | 'practice'> & { publicUrl: string }
  version: string
  /** Each module's routes, in the order of the spine. */
  routes: readonly ((app: App) => void)[]
  /** Where the built web app lies, when not at its usual place. */
  desk?: string
}

/** Largest body of a plain request; files come as multipart and say their own limits. */
const bodyLimit = 1_000_000

/** The whole HTTP side, ready to listen: every door of the house with its guard. */
export async function httpServer(doors: HttpDoors): Promise<App> {
  const { database, config, version } = doors
  const app = fastify({
    loggerInstance: doors.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: config.proxies.length > 0 ? config.proxies : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerRefusal)
  app.decorate('database', database)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  await securityHeaders(app, config.publicUrl)
  await app.register(cookie)
  await app.register(multipart)
  await floodBrake(app)
  guardRoutes(app, config.publicUrl)
  await describeApi(app, version)
  healthRoutes(app, keepMetrics(app, database, doors.hub))
  signInRoutes(app, { publicUrl: config.publicUrl, version, practice: config.practice })
  liveRoutes(app, doors.hub)
  pictureRoutes(app)
  for (const routes of doors.routes) routes(app)
  await serveDesk(app, doors.desk)
  await app.ready()
  return app
}
