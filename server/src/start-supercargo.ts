import { readFileSync } from 'node:fs'
import { type Doors as PlatformDoors, realDoors } from '@supercargo/tiktok-shop'
import { httpServer } from './http/http-server.ts'
import { liveHub } from './http/live-hub.ts'
import { makeSignInLink } from './http/sign-in/sign-in-link.ts'
import type { App } from './kernel/app.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import { type Config, redactConfig } from './kernel/config.ts'
import type { Database } from './kernel/database.ts'
import { freePort } from './kernel/free-port.ts'
import { hasCode } from './kernel/has-code.ts'
import { type LiveHint, listenLive } from './kernel/live.ts'
import { type Log, openLog } from './kernel/log.ts'
import { Refusal } from './kernel/refusal.ts'
import { soleMerchant } from './kernel/scope.ts'
import { startWorker, type Worker } from './kernel/start-worker.ts'
import { type Loop, type Module, openModules } from './modules.ts'
import { openHouse } from './open-house.ts'
import { notePublicUrl } from './public-url.ts'
import { startPractice } from './start-practice.ts'

export type Supercargo = {
  /** Where it listens. */
  url: string
  /** Where a person should go now: the sign-in link while there is no account, else the desk. */
  openUrl: string
  database: Database
  close(): Promise<void>
}

/** The doors to the outside; the real ones unless a test or a simulation passes its own. */
export type Doors = { clock: Clock; random: () => number; log: Log; platform: PlatformDoors }

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * Starts production, demo and tests alike. What was started is closed again when a later step fails.
 * @throws Refusal of each step, and `port.in-use`.
 */
export async function startSupercargo(config: Config, given: Partial<Doors> = {}): Promise<Supercargo> {
  const doors: Doors = {
    clock: systemClock,
    random: Math.random,
    log: openLog(config.logLevel),
    platform: realDoors,
    ...given,
  }
  doors.log.info({ config: redactConfig(config), version }, 'starting')
  const opened: { close(): Promise<unknown> }[] = []
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close()
  }
  try {
    return { ...(await openAll(config, doors, part => opened.push(part))), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openAll(
  config: Config,
  doors: Doors,
  keep: (part: { close(): Promise<unknown> }) => void,
): Promise<Omit<Supercargo, 'close'>> {
  const { clock, log } = doors
  const port = config.port || (await freePort())
  const publicUrl = config.publicUrl ?? `http://127.0.0.1:${port}`
  const house = await openHouse(config, log, 'server', clock)
  keep(house)
  const { database } = house
  const { modules, channel } = openModules({ database, log, publicUrl, platform: doors.platform })
  const hub = liveHub()
  const routes = config.role === 'worker' ? [] : modules.flatMap(module => module.routes ?? [])
  const http = await httpServer({ database, log, hub, config: { ...config, publicUrl }, version, routes })
  keep(http)
  const loops = config.role === 'api' ? [] : startLoops(modules, database, doors)
  for (const { loop } of loops) keep(loop)
  const onHint = (hint: LiveHint) => {
    for (const { topic, loop } of loops) if (topic === hint.topic) loop.wake()
    hub.publish(hint)
  }
  const onError = (err: Error) => log.debug({ err }, 'the connection for hints ended; it is made again')
  keep(await listenLive({ url: house.url, clock, onHint, onError }))
  const url = await listen(http, config.host, port)
  await notePublicUrl(config, publicUrl)
  if (config.practice && config.role === 'all') {
    keep(await startPractice({ port: config.marketplacePort, channel, clock, log }))
  }
  return { url, openUrl: await whereToGo(database, publicUrl), database }
}

/** The worker with every module's kinds of work, and what modules do beside it; each with the hint that wakes it. */
function startLoops(
  modules: readonly Module[],
  database: Database,
  { clock, random, log }: Doors,
): { topic: LiveHint['topic']; loop: Loop }[] {
  const worker: Worker = startWorker({
    database,
    handlers: modules.flatMap(module => module.work ?? []),
    merchantId: soleMerchant,
    clock,
    random,
    onFailure: ({ kind, id, error: err, parked }) =>
      parked
        ? log.error({ err, kind, id }, 'work was given up and waits for a person')
        : log.warn({ err, kind, id }, 'work failed and will be tried again'),
  })
  const others = modules.flatMap(module => (module.loop ? [module.loop()] : []))
  return [{ topic: 'work', loop: worker }, ...others.map(loop => ({ topic: 'inbox' as const, loop }))]
}

async function listen(http: App, host: string, port: number): Promise<string> {
  try {
    return await http.listen({ host, port })
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error
    throw new Refusal(
      'conflict',
      'port.in-use',
      `Port ${port} is taken, perhaps by another Supercargo. Close that program, or choose another port: PORT=${port + 10} npm start`,
      { port },
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
