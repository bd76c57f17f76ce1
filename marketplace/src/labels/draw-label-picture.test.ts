import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { code128 } from './barcode.ts'
import { hasInk } from './bitmap-letters.ts'
import { drawLabelPicture } from './draw-label-picture.ts'
import { sampleLabel } from './label.fixture.ts'

const picture = PNG.sync.read(Buffer.from(drawLabelPicture(sampleLabel)))
const isDark = (x: number, y: number) => (picture.data[(y * picture.width + x) * 4] ?? 255) < 128

test('is A6 at 203 dots per inch', () => {
  expect([picture.width, picture.height]).toEqual([839, 1183])
})

/** Lengths of dark and light runs along a row, without the margins. */
function runsAlong(y: number): number[] {
  const dots = Array.from({ length: picture.width }, (_, x) => isDark(x, y))
  const runs: number[] = []
  let from = dots.indexOf(true)
  for (let x = from; x <= dots.lastIndexOf(true) + 1; x++) {
    if (dots[x] !== dots[from]) {
      runs.push(x - from)
      from = x
    }
  }
  return runs
}

test('a line through the barcode reads as the bars of the tracking number, in whole dots', () => {
  const runs = runsAlong(240)
  const module = Math.min(...runs)
  expect(runs.map(run => run / module)).toEqual(code128('854205793213'))
})

test('letters are drawn from dots', () => {
  const row = (character: string, at: number) =>
    [0, 1, 2, 3, 4].map(column => (hasInk(character, column, at) ? '#' : '.')).join('')
  expect(row('A', 0)).toBe('.###.')
  expect(row('a', 3)).toBe('#####')
  expect(row('é', 0)).toBe(row('?', 0))
  expect(row(' ', 3)).toBe('.....')
})
