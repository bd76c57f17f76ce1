import { describe, expect, test } from 'vitest'
import { headerRow, headerSets } from '../../../../test/sample-export.ts'
import { recognizeColumns, unknownHeaders } from './file-column.ts'

describe('columns of an order export', () => {
  test.each(headerSets)('%s: every column is known but the tax form', set => {
    const unknown = unknownHeaders(headerRow(set)).filter(name => !name.startsWith('Tax Info - '))
    expect(unknown).toEqual([])
    expect(recognizeColumns(headerRow(set)).get('orderId')).toBe(0)
  })

  test('letter case, blanks and the mark at the beginning do not matter; order neither', () => {
    const columns = recognizeColumns([
      'SKU  id',
      '\ufeffORDER id ',
      ' Virtual Bundle Seller SKU',
      'order Status\t',
    ])
    expect(Object.fromEntries(columns)).toEqual({ skuId: 0, orderId: 1, bundleSku: 2, status: 3 })
  })

  test('both spellings of their cancelation are one column', () => {
    expect(recognizeColumns(['Cancellation/Return Type']).has('afterSales')).toBe(true)
    expect(recognizeColumns(['Cancelation/Return Type']).has('afterSales')).toBe(true)
  })

  test('a name that comes twice counts where it stands first', () => {
    expect(recognizeColumns(['Order ID', 'Order ID']).get('orderId')).toBe(0)
  })
})
