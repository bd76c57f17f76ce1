import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** All that can be set from outside. Read once from the environment, or built by hand. */
export type Config = {
  /** The address to listen on. Loopback unless someone decides otherwise. */
  host: string
  /** 0 takes a free one. */
  port: number
  /** The data folder: the embedded database, the key, uploads. Absolute. */
  data: string
  /** A PostgreSQL server instead of the embedded one. */
  databaseUrl: string | undefined
  /** `api` answers requests, `worker` does the work; one process does both unless there are several. */
  role: 'all' | 'api' | 'worker'
  /** Whether the practice marketplace is started and connected. */
  practice: boolean
  marketplacePort: number
  /**
   * Where browsers and the platform reach this server, without a trailing slash; `https` makes cookies secure.
   * Its own port on this machine when not given.
   */
  publicUrl: string | undefined
  /** Addresses of reverse proxies whose word on the client's address is taken. */
  proxies: string[]
  /** The master key of sealed columns, 32 bytes; from the key file of the data folder when not given. */
  key: Buffer | undefined
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

const port = z.coerce.number('has to be a number').int().min(0).max(65535)

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4700),
  MARKETPLACE_PORT: port.default(4701),
  SUPERCARGO_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'has to look like postgres://user:password@host:5432/database')
    .optional(),
  SUPERCARGO_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  SUPERCARGO_PRACTICE: z.enum(['on', 'off']).default('on'),
  SUPERCARGO_URL: z
    .url({ protocol: /^https?$/, error: 'has to be an http or https address' })
    .transform(url => url.replace(/\/+$/, ''))
    .optional(),
  SUPERCARGO_PROXIES: z
    .string()
    .default('')
    .transform(list => list.split(',').flatMap(address => address.trim() || [])),
  SUPERCARGO_KEY: z
    .string()
    .transform(text => Buffer.from(text, 'base64'))
    .refine(key => key.length === 32, 'has to be 32 bytes in base64')
    .optional(),
  SUPERCARGO_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
})

/** `npm start` runs in the project's folder, but the data folder must not depend on where one stands. */
const project = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * @param terminal whether a person reads along: then only warnings are logged unless asked otherwise
 * @throws Refusal `config.unreadable` that names each variable and what it has to be.
 */
export function readConfig(env: Record<string, string | undefined>, terminal = false): Config {
  // An empty variable is one that was not set: compose files write them so.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
    throw new Refusal('invalid', 'config.unreadable', `The settings cannot be used: ${faults.join('; ')}.`, {
      faults,
    })
  }
  const set = parsed.data
  if (set.SUPERCARGO_ROLE !== 'all' && !set.DATABASE_URL) {
    throw new Refusal(
      'invalid',
      'config.role-needs-database',
      `SUPERCARGO_ROLE=${set.SUPERCARGO_ROLE} is for several processes on one database: set DATABASE_URL too.`,
    )
  }
  return {
    host: set.HOST,
    port: set.PORT,
    data: resolve(project, set.SUPERCARGO_DATA),
    databaseUrl: set.DATABASE_URL,
    role: set.SUPERCARGO_ROLE,
    practice: set.SUPERCARGO_PRACTICE === 'on',
    marketplacePort: set.MARKETPLACE_PORT,
    publicUrl: set.SUPERCARGO_URL,
    proxies: set.SUPERCARGO_PROXIES,
    key: set.SUPERCARGO_KEY,
    logLevel: set.SUPERCARGO_LOG ?? (terminal ? 'warn' : 'info'),
  }
}

/** The same without what opens doors, for the log. */
export function redactConfig(config: Config): Record<string, unknown> {
  return {
    ...config,
    databaseUrl: config.databaseUrl && withoutPassword(config.databaseUrl),
    key: config.key ? '[from the environment]' : `[in ${join(config.data, 'key')}]`,
  }
}

function withoutPassword(text: string): string {
  const url = URL.parse(text)
  if (!url) return '[redacted]'
  if (url.password) url.password = 'redacted'
  url.search = url.search && '?redacted'
  return url.href
}
