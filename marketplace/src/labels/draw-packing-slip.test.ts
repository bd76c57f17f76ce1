import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { drawLabelAndPackingSlip, drawPackingSlip } from './draw-packing-slip.ts'
import { manyLines, sampleLabel } from './label.fixture.ts'
import { shownText } from './shown-text.fixture.ts'

const pageCount = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount()

test('names every line and counts the pieces', async () => {
  const slip = await drawPackingSlip({ ...sampleLabel, note: 'Gói kỹ giúp mình nhé' }, 'A6')
  const text = shownText(slip)
  for (const part of [
    'Packing slip',
    '577112233445566778',
    '2 x',
    'MUG-BLU',
    '2 pieces',
    'Gói ky giúp mình nhé',
    'PRACTICE',
  ]) {
    expect(text).toContain(part)
  }
  expect(await pageCount(slip)).toBe(1)
})

test('twenty-five lines take three pages, and none is left out', async () => {
  const slip = await drawPackingSlip({ ...sampleLabel, lines: manyLines(25) }, 'A6')
  expect(await pageCount(slip)).toBe(3)
  const text = shownText(slip)
  for (let index = 0; index < 25; index++) expect(text).toMatch(new RegExp(`SKU-${index}$`, 'm'))
  expect(text.match(/50 pieces/g)).toHaveLength(1)
})

test('several orders in one package are all told of', async () => {
  const orderIds = ['577112233445566778', '577112233445566779', '577112233445566780', '577112233445566781']
  expect(shownText(await drawPackingSlip({ ...sampleLabel, orderIds }, 'A6'))).toContain('and 2 more orders')
})

test('label and slip together: the label is the first page', async () => {
  const both = await drawLabelAndPackingSlip(sampleLabel, 'A5')
  expect(await pageCount(both)).toBe(2)
  const text = shownText(both)
  expect(text.indexOf('854205793213')).toBeLessThan(text.indexOf('Packing slip'))
})
