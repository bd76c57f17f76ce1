import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { hasCode } from './has-code.ts'
import { type Keys, keysFrom } from './keys.ts'
import { Refusal } from './refusal.ts'

const canary = 'the key that opens this opens everything here'

/**
 * The keys of sealed columns: from the environment, else from the file `key` of the data folder (mode 600),
 * made at the first start. What was sealed with one key is lost to another, so a database keeps a word that
 * only its own key opens.
 * @throws Refusal `keys.missing` when the database has been sealed and no key is there, `keys.other` when
 * another is, `keys.unreadable` when the file holds no key.
 */
export async function readKeys(
  pool: pg.Pool,
  merchantId: string,
  options: { data: string; key: Buffer | undefined },
): Promise<Keys> {
  const file = join(options.data, 'key')
  const { rows } = await pool.query('select sealed from key_canaries where merchant_id = $1', [merchantId])
  const sealed: Buffer | undefined = rows[0]?.sealed
  const master = options.key ?? (await readKeyFile(file)) ?? (await makeKeyFile(file, sealed !== undefined))
  const keys = keysFrom(master)
  if (!sealed) {
    await pool.query(
      'insert into key_canaries (merchant_id, sealed) values ($1, $2) on conflict do nothing',
      [merchantId, keys.seal(canary)],
    )
    // Of two processes that start together on a new database, one has written; both must hold the same key.
    return readKeys(pool, merchantId, { ...options, key: master })
  }
  if (!opens(keys, sealed)) {
    throw new Refusal(
      'conflict',
      'keys.other',
      `The data in this database was sealed with another key than the one in ${options.key ? 'SUPERCARGO_KEY' : file}. Put the right key there; without it buyers' data and shop connections stay closed.`,
    )
  }
  return keys
}

async function readKeyFile(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch(error => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === 32) return key
  throw new Refusal('invalid', 'keys.unreadable', `${file} does not hold a key of 32 bytes in base64.`)
}

async function makeKeyFile(file: string, tooLate: boolean): Promise<Buffer> {
  if (tooLate) {
    throw new Refusal(
      'conflict',
      'keys.missing',
      `The data in this database is sealed, and its key is not in ${file}. Put the key file back from your backup, or set SUPERCARGO_KEY.`,
    )
  }
  await mkdir(join(file, '..'), { recursive: true, mode: 0o711 })
  const key = randomBytes(32)
  // Complete or not there at all, since a torn key file would be a lost key; and the first one stays, since
  // another start may have sealed with it already.
  const pending = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(pending, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await chmod(pending, 0o600)
  await link(pending, file).catch(async error => {
    if (hasCode(error, 'EEXIST')) return
    // A file system without hard links (exFAT).
    await rename(pending, file)
  })
  await rm(pending, { force: true })
  return (await readKeyFile(file)) ?? key
}

function opens(keys: Keys, sealed: Buffer): boolean {
  try {
    return keys.openText(sealed) === canary
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
