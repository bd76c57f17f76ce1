import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** What each layer may use, besides itself. Features may use no other feature: pages put them together. */
const mayUse: Record<string, readonly string[]> = {
  lib: [],
  api: ['lib'],
  i18n: ['lib', 'api'],
  ui: ['lib', 'api', 'i18n'],
  features: ['lib', 'api', 'i18n', 'ui'],
  routes: ['lib', 'api', 'i18n', 'ui', 'features'],
}

const layerOf = (file: string) => relative(src, file).split('/')[0] ?? ''
const featureOf = (file: string) => relative(src, file).split('/')[1]

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)].map(match =>
    join(dirname(file), match[1] ?? ''),
  )
}

test('every layer uses only those above it, and no feature another', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && name.includes('/'))
    .map(name => join(src, name))
  expect(files.length).toBeGreaterThan(100)
  const wrong = files.flatMap(file =>
    imports(file)
      .filter(used => {
        const [from, to] = [layerOf(file), layerOf(used)]
        if (from !== to) return !mayUse[from]?.includes(to)
        return from === 'features' && featureOf(file) !== featureOf(used)
      })
      .map(used => `${relative(src, file)} uses ${relative(src, used)}`),
  )
  expect(wrong).toEqual([])
})
