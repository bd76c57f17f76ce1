import { parseArgs } from 'node:util'
import { realDoors } from '@supercargo/tiktok-shop'
import { exportOrders } from './channels/seller-center/export/export-command.ts'
import { importFile } from './channels/seller-center/import-command.ts'
import { makeSignInLink } from './http/sign-in/sign-in-link.ts'
import { systemClock } from './kernel/clock.ts'
import { type Config, readConfig } from './kernel/config.ts'
import type { Database } from './kernel/database.ts'
import { type Log, openLog } from './kernel/log.ts'
import { Refusal } from './kernel/refusal.ts'
import { type Scope, soleMerchant } from './kernel/scope.ts'
import { openModules } from './modules.ts'
import { openHouse } from './open-house.ts'
import { orderFilter } from './orders/order-filter.ts'
import { publicUrlOf } from './public-url.ts'
import { verify } from './verify.ts'

const help = `npm run supercargo -- COMMAND

  sign-in-link                        a link that makes the owner, or gives the owner a new password
  import FILE --shop SHOP             an order export of Seller Center (CSV or XLSX)
         [--market TH] [--dry-run] [--json]
  export FILE                         orders as CSV or XLSX, by the file's ending
         [--filter 'stage=to_ship&market=TH'] [--columns a,b] [--language en|zh-CN]
  verify                              checks that what is stored agrees with itself

It works beside a running Supercargo as well as alone.`

const scope: Scope = { merchantId: soleMerchant, actor: 'system:command-line' }

type Place = { config: Config; log: Log; database: Database; print: (line: string) => void }
type Command = (place: Place, args: string[]) => Promise<number>

const commands: Record<string, Command> = {
  'sign-in-link': async ({ database, config, print }) => {
    const path = await database.transaction(scope, tx => makeSignInLink(tx, 'asked'))
    print(`Open ${await publicUrlOf(config)}${path}`)
    return 0
  },
  import: async ({ database, print }, args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        shop: { type: 'string' },
        market: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const { market, json } = values
    return importFile({
      database,
      scope,
      clock: systemClock,
      file: required(positionals[0], 'FILE'),
      shop: required(values.shop, '--shop'),
      ...(market ? { market } : {}),
      dryRun: values['dry-run'],
      json,
      print,
    })
  },
  export: async ({ database, print }, args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        filter: { type: 'string', default: '' },
        columns: { type: 'string' },
        language: { type: 'string', default: 'en' },
      },
    })
    const file = required(positionals[0], 'FILE')
    await exportOrders({
      database,
      scope,
      selection: { filter: readFilter(values.filter), except: [] },
      file,
      format: file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv',
      language: values.language === 'zh-CN' ? 'zh-CN' : 'en',
      ...(values.columns ? { columns: values.columns.split(',') } : {}),
    })
    print(`Written: ${file}`)
    return 0
  },
  verify: async ({ database, log, config, print }) => {
    const publicUrl = config.publicUrl ?? ''
    const { modules } = openModules({ database, log, publicUrl, platform: realDoors })
    return (await verify(database, scope, modules, print)) === 0 ? 0 : 1
  },
}

function required(value: string | undefined, name: string): string {
  if (value) return value
  throw new Refusal('invalid', 'command.incomplete', `${name} is missing.\n\n${help}`)
}

function readFilter(query: string) {
  const parsed = orderFilter.strict().safeParse(Object.fromEntries(new URLSearchParams(query)))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`.trim())
  throw new Refusal('invalid', 'command.unreadable', `--filter cannot be used: ${faults.join('; ')}`)
}

async function run([name = 'help', ...args]: string[]): Promise<number> {
  const command = commands[name]
  if (!command) {
    console.log(help)
    return name === 'help' || name === '--help' ? 0 : 1
  }
  const config = readConfig({ SUPERCARGO_LOG: 'warn', ...process.env })
  const log = openLog(config.logLevel)
  const house = await openHouse(config, log, 'guest')
  try {
    return await command({ config, log, database: house.database, print: console.log }, args)
  } finally {
    await house.close()
  }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // What cannot be understood of the command itself is an error of Node's own parser.
  if (!(error instanceof Refusal) && !(error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
