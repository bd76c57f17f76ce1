import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const generator = join(import.meta.dirname, 'generate-wire-types.mjs')
const committed = join(import.meta.dirname, '../../tiktok-shop/src/generated')

it('the committed wire types are what the OpenAPI files say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wire-types-'))
  try {
    const program = `import(${JSON.stringify(generator)}).then(m => m.generateWireTypes(${JSON.stringify(folder)}))`
    await promisify(execFile)(process.execPath, ['--eval', program])
    expect(contents(committed)).toEqual(contents(folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}
