import { expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { regions } from '../markets/region.ts'
import { buildCatalog } from './build-catalog.ts'
import { drawPicture } from './draw-picture.ts'

const drawn = (name: string) => new TextDecoder().decode(drawPicture(name))

/** Every name that any catalog of twenty seeds uses. */
const names = new Set(
  regions.flatMap(region =>
    Array.from({ length: 20 }, (_, seed) => buildCatalog(region, seededRandom(`${region}${seed}`))).flatMap(
      products => products.flatMap(product => [product.picture, ...product.skus.map(sku => sku.picture)]),
    ),
  ),
)

test('every picture of the catalog has a drawing of its own, not the plain box', () => {
  expect(names.size).toBeGreaterThan(80)
  for (const name of names) {
    const rest = name.slice(name.indexOf('-'))
    expect([name, drawn(name) === drawn(`nothing${rest}`)]).toEqual([name, false])
  }
})

test('pictures are whole, small, and carry nothing that could run or load', () => {
  for (const name of names) {
    const svg = drawn(name)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>$/)
    expect(svg).not.toMatch(/undefined|NaN|<script|href|\son\w+=/)
    expect(svg.length).toBeLessThan(8000)
    const opened = svg.match(/<[a-zA-Z]+/g)?.length ?? 0
    const closed = (svg.match(/\/>/g)?.length ?? 0) + (svg.match(/<\//g)?.length ?? 0)
    expect([name, opened]).toEqual([name, closed])
  }
})

test('another color gives another picture, and any name has one', () => {
  expect(drawn('mug-blue')).not.toBe(drawn('mug-green'))
  expect(drawn('socks-gray-x2')).toContain('×2')
  expect(drawn('"><script>')).not.toContain('script')
  expect(drawn('')).toContain('</svg>')
})
