import { expect, test } from 'vitest'
import { fitText, textWidth, wrapText } from './text-width.ts'

test('widths are those of Helvetica', () => {
  expect(textWidth('A', 1000, false)).toBe(667)
  expect(textWidth('il', 1000, false)).toBe(444)
  expect(textWidth('~', 1000, false)).toBe(584)
  expect(textWidth('AB', 10, true)).toBeGreaterThan(textWidth('AB', 10, false))
})

test('a text that fits stays whole, a longer one ends in three points within the width', () => {
  expect(fitText('short', 100, 10, false)).toBe('short')
  const cut = fitText('a rather long product title', 60, 10, false)
  expect(cut).toMatch(/^a .*\.\.\.$/)
  expect(textWidth(cut, 10, false)).toBeLessThanOrEqual(60)
})

test('lines are broken at blanks, none wider than the page, the last one cut', () => {
  const lines = wrapText(
    '12 Nguyen Trai Street, Ward 10, District 5, Ho Chi Minh City, Viet Nam, 700000',
    100,
    9,
    3,
  )
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(textWidth(line, 9, false)).toBeLessThanOrEqual(100)
  expect(lines[2]).toMatch(/\.\.\.$/)
  expect(wrapText('', 100, 9, 3)).toEqual([])
})
