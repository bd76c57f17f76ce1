import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { code128, qrCode } from './barcode.ts'
import { drawLabel } from './draw-label.ts'
import { sampleLabel as label, manyLines } from './label.fixture.ts'
import { shownText } from './shown-text.fixture.ts'

describe('PDF', () => {
  test.each([
    ['A6', 105, 148],
    ['A5', 148, 210],
  ] as const)('%s is one page of %i × %i mm', async (size, width, height) => {
    const pdf = await PDFDocument.load(await drawLabel(label, { size, format: 'PDF' }))
    expect(pdf.getPageCount()).toBe(1)
    const page = pdf.getPage(0).getSize()
    expect(Math.abs((page.width / 72) * 25.4 - width)).toBeLessThan(1)
    expect(Math.abs((page.height / 72) * 25.4 - height)).toBeLessThan(1)
  })

  test('says what a packer and a driver need, and that it is practice', async () => {
    const text = shownText(await drawLabel(label, { size: 'A6', format: 'PDF' }))
    for (const part of [
      'J&T Express',
      '854205793213',
      '577112233445566778',
      '1157000000000000321',
      'MUG-BLU',
      '2 x',
      '0.78 kg',
      'PREPAID',
      'Ship by 2026-03-02',
      'N***** V** A*',
      'Kho A (Q.7)',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('PRACTICE - NOT A REAL LABEL')
  })

  test('cash on delivery replaces the word for paid', async () => {
    const text = shownText(
      await drawLabel({ ...label, cashOnDelivery: '289.000₫' }, { size: 'A6', format: 'PDF' }),
    )
    expect(text).toContain('COD 289.000d')
    expect(text).not.toContain('PREPAID')
  })

  test('more lines than fit are counted', async () => {
    const lines = manyLines(9)
    const text = shownText(await drawLabel({ ...label, lines }, { size: 'A6', format: 'PDF' }))
    expect(text).toContain('SKU-5')
    expect(text).not.toContain('SKU-6')
    expect(text).toContain('+ 6 more pieces')
  })

  test('the same label gives the same bytes', async () => {
    const draw = () => drawLabel(label, { size: 'A6', format: 'PDF' })
    expect(await draw()).toEqual(await draw())
  })
})

describe('ZPL', () => {
  test('is one format in plain ASCII with barcode and QR code, and no command in a text', async () => {
    const sly = { ...label, recipient: { ...label.recipient, name: 'A^XZ~JR B' } }
    const zpl = Buffer.from(await drawLabel(sly, { size: 'A6', format: 'ZPL' })).toString()
    expect(zpl).toMatch(/^\^XA[\s\S]*\^XZ\n$/)
    expect(zpl.match(/\^XZ/g)).toHaveLength(1)
    expect(zpl).not.toContain('~')
    expect(zpl).toMatch(/^[\n\u0020-\u007e]*$/)
    expect(zpl).toMatch(/\^BC.*\^FD854205793213\^FS/)
    expect(zpl).toMatch(/\^BQ.*\^FDMA,854205793213\^FS/)
    expect(zpl).toContain('PRACTICE')
  })
})

describe('codes', () => {
  test('Code 128 begins with its start, ends with its stop and sums to whole symbols', () => {
    const bars = code128('854205793213')
    // Start C 211232, stop 2331112; six pairs, a start, a check and a stop of thirteen modules.
    expect(bars.slice(0, 6)).toEqual([2, 1, 1, 2, 3, 2])
    expect(bars.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2])
    expect(bars.reduce((sum, each) => sum + each, 0)).toBe(8 * 11 + 13)
  })

  test('a QR code is a square with its three corners', () => {
    const rows = qrCode('854205793213')
    expect(rows.every(row => row.length === rows.length)).toBe(true)
    const corner = (row: number, column: number) =>
      rows.slice(row, row + 7).map(line => line.slice(column, column + 7))
    const ring = corner(0, 0)
    expect(ring[0]).toEqual(Array(7).fill(true))
    expect(corner(0, rows.length - 7)).toEqual(ring)
    expect(corner(rows.length - 7, 0)).toEqual(ring)
  })
})
