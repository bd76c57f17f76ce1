import { spawnSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedBinaries } from './embedded-binaries.ts'
import { restoreLinks } from './restore-links.ts'

describe('the PostgreSQL that npm installed', () => {
  let home: string
  let native: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'supercargo-binaries-'))
    await chmod(home, 0o755)
    native = join(home, 'native')
    await mkdir(join(native, 'lib'), { recursive: true })
    await writeFile(join(native, 'lib', 'libx.so.1.2'), 'library')
    await writeFile(
      join(native, 'pg-symlinks.json'),
      JSON.stringify([
        { source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so' },
        { source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' },
      ]),
    )
  })
  afterAll(() => rm(home, { recursive: true }))

  test('starts on this machine', async () => {
    const { postgres, env } = await embeddedBinaries(join(home, 'spare'))
    const done = spawnSync(postgres, ['--version'], { encoding: 'utf8', env: { ...process.env, ...env } })
    expect(done.stdout).toContain('PostgreSQL) 18')
  })

  test.each([
    ['linux-riscv64', false],
    ['freebsd-x64', false],
    ['linux-x64', true],
  ])('where there is none (%s, musl: %s) the refusal says what to do', async (platform, musl) => {
    await expect(embeddedBinaries(join(home, 'spare'), platform, musl)).rejects.toMatchObject({
      code: 'database.no-binary',
      message: expect.stringMatching(/DATABASE_URL=postgres:/),
    })
  })

  test('links that a package cannot carry are made, by two starts at once', async () => {
    expect(await Promise.all([restoreLinks(native, 'unused'), restoreLinks(native, 'unused')])).toEqual([
      {},
      {},
    ])
    expect(await readlink(join(native, 'lib', 'libx.so'))).toBe('libx.so.1.2')
    expect(await readFile(join(native, 'lib', 'libx.so.1'), 'utf8')).toBe('library')
    expect(await restoreLinks(native, 'unused')).toEqual({})
  })

  test.skipIf(process.geteuid?.() !== 0)(
    'in a folder that cannot be written they are made elsewhere',
    async () => {
      await rm(join(native, 'lib', 'libx.so'))
      const spare = join(home, 'nobodys', 'lib')
      await mkdir(join(home, 'nobodys'))
      await chmod(join(home, 'nobodys'), 0o777)
      const module = new URL('restore-links.ts', import.meta.url).href
      const program = `console.log(JSON.stringify(await (await import('${module}')).restoreLinks(...process.argv.slice(1))))`
      const done = spawnSync(process.execPath, ['--input-type=module', '-e', program, native, spare], {
        uid: 65534,
        gid: 65534,
        cwd: '/',
        encoding: 'utf8',
      })
      expect(done.stderr).toBe('')
      expect(Object.values(JSON.parse(done.stdout))).toEqual([spare])
      expect((await lstat(join(spare, 'libx.so'))).isSymbolicLink()).toBe(true)
      expect(await readFile(join(spare, 'libx.so'), 'utf8')).toBe('library')
    },
  )
})
