import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { spine } from '../src/spine.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Import = { from: string; to: string }

/** Everything that loads another file: `import … from`, `export … from`, `import 'x'`, `import('x')`. */
const loads =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** Comments and template texts may speak of imports; neither is one. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function importsOf(file: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(loads)].map(match => {
    const name = match[1] ?? match[2] ?? ''
    const to = name.startsWith('.') ? join(dirname(file), name) : name
    return { from: file, to }
  })
}

function withoutTypes(text: string): string {
  return text.replace(/\b(?:import|export) type [^'"]*?from\s*['"][^'"]+['"]/g, '')
}

function importsBelow(folder: string, prepare = (text: string) => text): Import[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(file => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('node_modules'))
    .flatMap(file => importsOf(file, prepare(readFileSync(join(root, file), 'utf8'))))
}

/** The place of a file's module on the spine; undefined for the files that put the modules together. */
function place(file: string): number | undefined {
  const [server, src, module] = file.split('/')
  if (server !== 'server' || src !== 'src' || !module || module.endsWith('.ts')) return undefined
  const found = (spine as readonly string[]).indexOf(module)
  if (found < 0) throw new Error(`${file} lies in no module of the spine`)
  return found
}

function downward(imports: Import[]): Import[] {
  return imports.filter(({ from, to }) => {
    const [here, there] = [place(from), to.startsWith('server/') ? place(to) : -1]
    if (here === undefined) return false
    // A module must not import what puts the modules together either, except the spine itself.
    if (there === undefined) return to !== 'server/src/spine.ts'
    return there > here
  })
}

/** Rings of files that import one another: each is a ring of modules too when it crosses one. */
function cycles(imports: Import[]): string[] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

const reaching = (imports: Import[], folder: string, name: string) =>
  imports.filter(({ to }) => to.startsWith(`${folder}/`) || to === name || to.startsWith(`${name}/`))

const server = importsBelow('server/src')
const marketplace = importsBelow('marketplace/src')
const client = importsBelow('tiktok-shop/src')
const web = importsBelow('web/src')

describe('the spine', () => {
  test('is read: there are imports at all, of every kind', () => {
    expect(server.length).toBeGreaterThan(100)
    expect(server).toContainEqual({
      from: 'server/src/http/guard-routes.ts',
      to: 'server/src/kernel/access.ts',
    })
    expect(server).toContainEqual({ from: 'server/src/main.ts', to: 'server/src/start-supercargo.ts' })
  })

  test('imports point up it', () => {
    expect(downward(server)).toEqual([])
  })

  test('no file imports itself in a ring', () => {
    expect(cycles(server)).toEqual([])
    expect(cycles(client)).toEqual([])
    // The stand-in's nouns know each other's types; none needs another to be loaded.
    expect(cycles(importsBelow('marketplace/src', withoutTypes))).toEqual([])
  })

  test('the product and the stand-in for the platform share nothing, else both would share one fault', () => {
    expect(reaching(server, 'marketplace', '@supercargo/marketplace')).toEqual([])
    expect(reaching(marketplace, 'server', '@supercargo/server')).toEqual([])
    expect(reaching(marketplace, 'tiktok-shop', '@supercargo/tiktok-shop')).toEqual([])
  })

  test('the client stands alone, and the web app knows the server only through its description', () => {
    for (const folder of ['server', 'marketplace', 'web']) {
      expect(reaching(client, folder, `@supercargo/${folder}`)).toEqual([])
    }
    for (const folder of ['server', 'marketplace', 'tiktok-shop']) {
      expect(reaching(web, folder, `@supercargo/${folder}`)).toEqual([])
    }
  })
})

describe('the test of the spine bites', () => {
  const read = (file: string, text: string) => importsOf(file, text)

  test.each([
    ['a value', `import { x } from '../orders/x.ts'`],
    ['several lines', `import {\n  type A,\n  b,\n} from "../orders/x.ts"`],
    ['a type', `import type { X } from '../orders/x.ts'`],
    ['passing on', `export { x } from '../orders/x.ts'`],
    ['everything', `export * from '../orders/x.ts'`],
    ['for its effect', `import '../orders/x.ts'`],
    ['when needed', `const x = await import('../orders/x.ts')`],
    ['after another', `import a from './a.ts'; import b from '../orders/x.ts'`],
  ])('a downward import is seen: %s', (_, text) => {
    const bad = { from: 'server/src/shops/shop.ts', to: 'server/src/orders/x.ts' }
    expect(downward(read('server/src/shops/shop.ts', text))).toEqual([bad])
  })

  test('an upward one, a word in a comment and a package are fine', () => {
    const text = `
      import { kysely } from 'kysely'
      import { x } from '../kernel/x.ts'
      // import { y } from '../orders/y.ts'
      /* import { z } from '../http/z.ts' */`
    expect(downward(read('server/src/shops/shop.ts', text))).toEqual([])
    expect(read('server/src/shops/shop.ts', text)).toHaveLength(2)
  })

  test('a module must not reach for what puts the modules together', () => {
    expect(
      downward(read('server/src/shops/shop.ts', `import { modules } from '../modules.ts'`)),
    ).toHaveLength(1)
  })

  test('a module outside the spine is refused', () => {
    expect(() => downward(read('server/src/helpers/x.ts', `import './y.ts'`))).toThrow(
      'no module of the spine',
    )
  })

  test('a ring is found', () => {
    const ring = [
      ...read('server/src/kernel/a.ts', `import './b.ts'`),
      ...read('server/src/kernel/b.ts', `import { c } from './c.ts'`),
      ...read('server/src/kernel/c.ts', `import './a.ts'`),
    ]
    expect(cycles(ring)).toEqual([
      'server/src/kernel/a.ts → server/src/kernel/b.ts → server/src/kernel/c.ts → server/src/kernel/a.ts',
    ])
  })
})
