import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/test-database.ts'
import { readKeys } from './read-keys.ts'
import { soleMerchant } from './scope.ts'

describe('the master key', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let data: string
  beforeAll(async () => {
    world = await testDatabase()
    data = await mkdtemp(join(tmpdir(), 'supercargo-keys-'))
  })
  afterAll(async () => {
    await world.close()
    await rm(data, { recursive: true })
  })
  beforeEach(async () => {
    await world.database.pool.query('delete from key_canaries')
    await rm(join(data, 'key'), { force: true })
  })
  const read = (key?: Buffer, folder = data) =>
    readKeys(world.database.pool, soleMerchant, { data: folder, key })

  test('is made at the first start, for its owner’s eyes only, and stays', async () => {
    const sealed = (await read()).seal('a name')
    const file = join(data, 'key')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32)
    expect((await read()).openText(sealed)).toBe('a name')
  })

  test('from the environment wins and makes no file', async () => {
    await read(Buffer.alloc(32, 1))
    await expect(stat(join(data, 'key'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('of another database is refused', async () => {
    await read(Buffer.alloc(32, 1))
    await expect(read(Buffer.alloc(32, 2))).rejects.toMatchObject({ code: 'keys.other' })
  })

  test('that was lost is not replaced by a new one', async () => {
    await read()
    await rm(join(data, 'key'))
    await expect(read()).rejects.toMatchObject({ code: 'keys.missing' })
    await expect(stat(join(data, 'key'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('that was damaged is said so', async () => {
    await writeFile(join(data, 'key'), 'torn')
    await expect(read()).rejects.toMatchObject({ code: 'keys.unreadable' })
  })

  test('of two processes that start on a new database with different keys one is refused', async () => {
    const outcomes = await Promise.allSettled([read(Buffer.alloc(32, 1)), read(Buffer.alloc(32, 2))])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('of two that start on a new folder both hold the same', async () => {
    const [one, two] = await Promise.all([read(), read()])
    expect(two.openText(one.seal('same'))).toBe('same')
  })
})
