import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, readlink, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import type { RunAs } from './run-as.ts'

/** The process that owns a database folder, as its `postmaster.pid` names it. */
export type Postmaster = { pid: number; port: number }

/**
 * Modest: about 60 MB idle, and enough for a million orders on a small machine. Full durability: what was
 * acknowledged survives a power cut. Error texts are kept free of statements and row values, which hold buyers' data.
 */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '96MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  io_method: 'sync',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** For the databases of a test run only: a power cut may lose them. */
const throwaway: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/** The running database of this folder, or undefined. Never mistakes another process with a reused id for it. */
export async function runningPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = lines.split('\n').map(line => line.trim())
  if (!pid || !port || !(await worksIn(Number(pid), folder))) return undefined
  return { pid: Number(pid), port: Number(port) }
}

/**
 * Starts the database as a process that outlives a crash of this one and hears no Ctrl-C of its terminal.
 * `ended` resolves with what it logged when it ends.
 */
export async function spawnPostgres(options: {
  folder: string
  log: string
  port: number
  binaries: EmbeddedBinaries
  as: RunAs
  durable: boolean
}): Promise<{ ended: Promise<string> }> {
  await removeStaleLock(options.folder)
  const all = { ...settings, port: String(options.port), ...(options.durable ? {} : throwaway) }
  const {
    file,
    args,
    options: who,
  } = options.as.command(options.binaries.postgres, [
    '-D',
    options.folder,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = await open(options.log, (await sizeOf(options.log)) > logLimit ? 'w' : 'a', 0o600)
  const before = (await log.stat()).size
  const child = spawn(file, args, {
    ...who,
    cwd: options.folder,
    env: { ...process.env, ...options.binaries.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.unref()
  await once(child, 'spawn').finally(() => log.close())
  const ended = once(child, 'exit').then(() => tail(options.log, before))
  return { ended }
}

/** A clean stop: clients are sent away, everything is written, the next start needs no recovery. */
export async function stopPostgres(place: {
  folder: string
  binaries: EmbeddedBinaries
  as: RunAs
}): Promise<void> {
  if (!(await runningPostmaster(place.folder))) return
  const { file, args, options } = place.as.command(place.binaries.pgCtl, [
    ...['stop', '-D', place.folder, '-m', 'fast', '-w', '-t', '120', '-s'],
  ])
  const child = spawn(file, args, {
    ...options,
    cwd: place.folder,
    env: { ...process.env, ...place.binaries.env },
    stdio: 'ignore',
  })
  await once(child, 'exit')
}

/**
 * After a power cut the process id in the lock file may belong to somebody else by now; PostgreSQL would then
 * refuse to start for ever. Its own check for processes that still use the folder's memory stays in force.
 */
async function removeStaleLock(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(lines.split('\n')[0])
  if (pid > 0 && !(await worksIn(pid, folder))) await rm(file, { force: true })
}

/** PostgreSQL works inside its data folder, so that is what tells its process from any other. */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    const [place, wanted] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => undefined),
      realpath(folder),
    ])
    return place === wanted
  }
  if (process.platform === 'win32') return true
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(folder)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const logLimit = 10_000_000

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0
}

async function tail(file: string, from: number): Promise<string> {
  const size = await sizeOf(file)
  const log = await open(file, 'r')
  try {
    const start = Math.max(from, size - 4000)
    const { buffer, bytesRead } = await log.read(Buffer.alloc(4000), 0, 4000, start)
    return buffer.subarray(0, bytesRead).toString('utf8').trim()
  } finally {
    await log.close()
  }
}
