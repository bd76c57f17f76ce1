import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** Fields that never reach a log, wherever a library puts them. */
const secret = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'access_token',
  'refresh_token',
  'app_secret',
  'secret',
]

/**
 * JSON lines on standard error; standard output is for the person at the terminal. Levels have a meaning:
 * error = someone must act now (a healthy day has none), warn = worth reading, info = what happened.
 */
export function openLog(
  level: Config['logLevel'],
  to: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: {
        paths: secret.flatMap(name => [key(name), `*${key(name)}`, `*.*${key(name)}`]),
        censor: '[redacted]',
      },
      serializers: { err: describeError },
    },
    to,
  )
}

function key(name: string): string {
  return `["${name}"]`
}

/**
 * What helps to find a bug, without what PostgreSQL adds of the row at hand (`detail`, `where`, quoted values):
 * rows hold buyers' data.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const fields = error as Error & Record<string, unknown>
  const known = ['code', 'constraint', 'table', 'column', 'kind'].flatMap(name =>
    typeof fields[name] === 'string' ? [[name, fields[name]] as const] : [],
  )
  const fromDatabase = typeof fields.severity === 'string'
  const scrub = (text: string) => (fromDatabase ? text.replace(/: ".*"/gs, ': […]') : text)
  return {
    type: error.name,
    message: scrub(error.message),
    stack: scrub(error.stack ?? ''),
    ...Object.fromEntries(known),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  }
}
