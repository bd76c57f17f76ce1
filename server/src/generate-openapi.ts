import { readFile, writeFile } from 'node:fs/promises'
import { realDoors } from '@supercargo/tiktok-shop'
import { httpServer } from './http/http-server.ts'
import { liveHub } from './http/live-hub.ts'
import { systemClock } from './kernel/clock.ts'
import { openDatabase } from './kernel/database.ts'
import { keysFrom } from './kernel/keys.ts'
import { openLog } from './kernel/log.ts'
import { openModules } from './modules.ts'

/**
 * Writes `server/openapi.json` from the routes; with `--check` only says whether it is up to date. The server is
 * put together as ever but never listens, and its database is never asked.
 */
const file = new URL('../openapi.json', import.meta.url)
const log = openLog('silent')
const publicUrl = 'http://127.0.0.1:4700'
const database = openDatabase({
  url: 'postgres://nobody@127.0.0.1:1/nothing',
  clock: systemClock,
  keys: keysFrom(new Uint8Array(32)),
})
const { modules } = openModules({ database, log, publicUrl, platform: realDoors })
const app = await httpServer({
  database,
  log,
  hub: liveHub(),
  version: '1',
  config: { publicUrl, proxies: [], practice: false },
  routes: modules.flatMap(module => module.routes ?? []),
})
const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
await app.close()
await database.close()

if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('server/openapi.json is not what the routes say. Run: npm run generate')
  process.exitCode = 1
}
