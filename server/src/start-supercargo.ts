import { readFileSync } from 'node:fs'
import { httpServer } from './http/http-server.ts'
import { liveHub } from './http/live-hub.ts'
import { makeSignInLink } from './http/sign-in/sign-in-link.ts'
import type { App } from './kernel/app.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import { type Config, redactConfig } from './kernel/config.ts'
import type { Database } from './kernel/database.ts'
import { hasCode } from './kernel/has-code.ts'
import { listenLive } from './kernel/live.ts'
import { type Log, openLog } from './kernel/log.ts'
import { Refusal } from './kernel/refusal.ts'
import { soleMerchant } from './kernel/scope.ts'
import { startWorker, type Worker } from './kernel/start-worker.ts'
import type { WorkHandler } from './kernel/worker.ts'
import { modules } from './modules.ts'
import { openHouse } from './open-house.ts'

export type Supercargo = {
  /** Where it listens. */
  url: string
  /** Where a person should go now: the sign-in link while there is no account, else the desk. */
  openUrl: string
  database: Database
  close(): Promise<void>
}

export type Doors = { clock: Clock; random: () => number; log: Log }

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * Starts production, demo and tests alike. What was started is closed again when a later step fails.
 * @throws Refusal of each step, and `port.in-use`.
 */
export async function startSupercargo(config: Config, doors: Partial<Doors> = {}): Promise<Supercargo> {
  const { clock = systemClock, random = Math.random, log = openLog(config.logLevel) } = doors
  log.info({ config: redactConfig(config), version }, 'starting')
  const opened: { close(): Promise<unknown> }[] = []
  const close = async () => {
    for (const part of opened.toReversed()) await part.close()
  }
  try {
    const house = await openHouse(config, log, 'server', clock)
    opened.push(house)
    const { database } = house
    const hub = liveHub()
    const http = await httpServer({ database, log, hub, config, version, routes: routesFor(config.role) })
    opened.push(http)
    const worker = config.role === 'api' ? undefined : workFor(database, { clock, random, log })
    if (worker) opened.push(worker)
    const live = await listenLive({
      url: house.url,
      clock,
      onHint: hint => {
        if (hint.topic === 'work' || hint.topic === 'inbox') worker?.wake()
        hub.publish(hint)
      },
      onError: error => log.debug({ err: error }, 'the connection for hints ended; it is made again'),
    })
    opened.push(live)
    const url = await listen(http, config)
    return { url, openUrl: await whereToGo(database, config.publicUrl), database, close }
  } catch (error) {
    await close()
    throw error
  }
}

function routesFor(role: Config['role']) {
  return role === 'worker' ? [] : modules.flatMap(module => module.routes ?? [])
}

function workFor(database: Database, { clock, random, log }: Doors): Worker {
  const handlers: WorkHandler[] = modules.flatMap(module => module.work ?? [])
  return startWorker({
    database,
    handlers,
    merchantId: soleMerchant,
    clock,
    random,
    onFailure: ({ kind, id, error, parked }) =>
      log[parked ? 'error' : 'warn']({ err: error, kind, id }, parked ? 'work was parked' : 'work failed'),
  })
}

async function listen(http: App, config: Config): Promise<string> {
  try {
    return await http.listen({ host: config.host, port: config.port })
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error
    throw new Refusal(
      'conflict',
      'port.in-use',
      `Port ${config.port} is taken, perhaps by another Supercargo. Close that program, or choose another port: PORT=${config.port + 10} npm start`,
      { port: config.port },
    )
  }
}

async function whereToGo(database: Database, publicUrl: string): Promise<string> {
  const scope = { merchantId: soleMerchant, actor: 'system:start' } as const
  const account = await database
    .reader(scope)
    .selectFrom('accounts')
    .select('id')
    .where('merchant_id', '=', soleMerchant)
    .limit(1)
    .executeTakeFirst()
  if (account) return `${publicUrl}/`
  return publicUrl + (await database.transaction(scope, tx => makeSignInLink(tx, 'first')))
}
