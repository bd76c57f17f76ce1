import { describe, expect, test } from 'vitest'
import { exportRows, type HeaderSet } from '../../../../test/sample-export.ts'
import { recognizeColumns } from '../words/file-column.ts'
import { habitsOf } from '../words/market-habits.ts'
import type { FileReading } from './read-row.ts'
import { translateRows } from './translate-rows.ts'

const base = {
  'Order ID': '583870900000000001',
  'Order Status': 'To ship',
  'Order Substatus': 'Awaiting shipment',
  'SKU ID': '1729000000000000001',
  'Seller SKU': 'TEE-M',
  'Product Name': 'Shirt',
  Quantity: '1',
  'SKU Subtotal After Discount': '10.00',
  'Order Amount': '12.50',
  'Created Time': '02/01/2026 10:00:00',
}

function translate(set: HeaderSet, rows: Record<string, string>[], override: Partial<FileReading> = {}) {
  const [headers = [], ...cells] = exportRows(set, rows)
  const habits = habitsOf(set.slice(0, 2))
  if (!habits) throw new Error(`no habits for ${set}`)
  const columns = recognizeColumns(headers)
  return translateRows(
    cells.map((row, at) => ({ rowNumber: at + 2, cells: row })),
    {
      headers,
      columns,
      ...habits,
      exportedAt: new Date('2026-03-01T00:00:00Z'),
      notAfter: new Date('2026-03-02T00:00:00Z'),
      ...override,
    },
  )
}

const codes = (result: ReturnType<typeof translate>) => result.reasons.map(reason => reason.code)

describe('an order from rows of a file', () => {
  test('quantities become pieces that are named by SKU and number, with exact shares of the amounts', () => {
    const { snapshot } = translate('US-2026', [
      {
        ...base,
        Quantity: '3',
        'SKU Unit Original Price': '4.00',
        'SKU Subtotal After Discount': '10.00',
        'SKU Platform Discount': '0.05',
        'SKU Seller Discount': '1.99',
      },
      { ...base, 'SKU ID': '1729000000000000002', 'SKU Subtotal After Discount': '2.50' },
      { ...base, Quantity: '1', 'SKU Subtotal After Discount': '0.10' },
    ])
    expect(snapshot?.pieces.map(piece => [piece.channelLineId, piece.unitPrice])).toEqual([
      ['1729000000000000001#1', 334n],
      ['1729000000000000001#2', 333n],
      ['1729000000000000001#3', 333n],
      ['1729000000000000002#1', 250n],
      ['1729000000000000001#4', 10n],
    ])
    expect(snapshot?.pieces.slice(0, 3).map(piece => [piece.platformDiscount, piece.sellerDiscount])).toEqual(
      [
        [2n, 67n],
        [2n, 66n],
        [1n, 66n],
      ],
    )
    expect(snapshot?.money.parts).toMatchObject({
      subtotal: 1260n,
      seller_discount: 199n,
      platform_discount: 5n,
    })
  })

  test('amounts of the order count once however many rows repeat them', () => {
    const row = {
      ...base,
      'Shipping Fee After Discount': '8.99',
      Taxes: '3.06',
      'Retail Delivery Fee': '0.29',
      'Co-Funded Shipping Fee Discount': '1.00',
    }
    const { snapshot, reasons } = translate('US-2026', [
      row,
      { ...row, 'SKU ID': '2' },
      { ...row, 'SKU ID': '3' },
    ])
    expect(snapshot?.money).toEqual({
      currency: 'USD',
      total: 1250n,
      parts: {
        subtotal: 3000n,
        shipping: 899n,
        tax: 306n,
        retail_delivery_fee: 29n,
        shipping_cofunded_discount: 100n,
      },
    })
    expect(reasons).toEqual([])
  })

  test('rows that contradict each other are told, and the first counts', () => {
    const result = translate('US-2026', [base, { ...base, 'SKU ID': '2', 'Order Amount': '99.00' }])
    expect(result.snapshot?.money.total).toBe(1250n)
    expect(result.reasons).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'rows-contradict',
        row: 3,
        column: 'Order Amount',
        value: '99.00',
      }),
    ])
  })

  test('without an order amount the goods and shipping are summed up, with a warning', () => {
    const result = translate('US-2026', [
      { ...base, 'Order Amount': '', 'Shipping Fee After Discount': '2.00' },
    ])
    expect(result.snapshot?.money.total).toBe(1200n)
    expect(codes(result)).toEqual(['amount-missing'])
  })

  test('each market’s address is read from its largest division to its smallest', () => {
    const us = { ...base, Country: 'United States', State: 'Illinois', City: 'Chicago', Zipcode: '60601' }
    expect(
      translate('US-2026', [{ ...us, 'Address Line 1': '1 Main St', 'Address Line 2': 'Apt 2' }]).snapshot
        ?.buyer,
    ).toEqual({
      country: 'US',
      regions: ['Illinois', 'Chicago'],
      addressLines: ['1 Main St', 'Apt 2'],
      postalCode: '60601',
    })
    const ph = {
      ...base,
      Region: 'NCR',
      Province: 'Metro Manila',
      Municipality: 'Makati',
      Barangay: 'Poblacion',
    }
    expect(translate('PH-2026', [ph]).snapshot?.buyer.regions).toEqual([
      'NCR',
      'Metro Manila',
      'Makati',
      'Poblacion',
    ])
    const id = {
      ...base,
      Province: 'Jawa Barat',
      'Regency and City': 'Bandung',
      Districts: 'Coblong',
      Villages: 'Dago',
    }
    expect(
      translate('ID-2026', [{ ...id, 'Order Amount': '12500', 'SKU Subtotal After Discount': '1000' }])
        .snapshot?.buyer.regions,
    ).toEqual(['Jawa Barat', 'Bandung', 'Coblong', 'Dago'])
    const th = {
      ...base,
      Country: 'Thailand',
      Province: 'Bangkok',
      District: 'Watthana',
      Districts: 'Khlong Toei',
    }
    expect(translate('TH-2025', [th]).snapshot?.buyer).toMatchObject({
      country: 'TH',
      regions: ['Bangkok', 'Watthana', 'Khlong Toei'],
    })
    const vn = {
      ...base,
      Province: 'Hà Nội',
      District: 'Ba Đình',
      Commune: 'Kim Mã',
      'Order Amount': '120.000',
      'SKU Subtotal After Discount': '120.000',
    }
    expect(translate('VN-2024', [vn]).snapshot?.buyer.regions).toEqual(['Hà Nội', 'Ba Đình', 'Kim Mã'])
    expect(
      translate('MY-2025', [{ ...base, State: 'Selangor', 'Post Town': 'Klang' }]).snapshot?.buyer,
    ).toMatchObject({
      country: 'MY',
      regions: ['Selangor', 'Klang'],
    })
  })

  test('the version is the latest time that the file names for the order', () => {
    const { snapshot } = translate('TH-2025', [
      {
        ...base,
        'Order Status': 'Shipped',
        'Order Substatus': 'Delivered',
        'Paid Time': '02/01/2026 10:01:00',
        'RTS Time': '03/01/2026 09:00:00',
        'Shipped Time': '03/01/2026 18:00:00',
        'Delivered Time': '05/01/2026 12:00:00',
      },
    ])
    expect(snapshot).toMatchObject({
      channelStatus: 'DELIVERED',
      placedAt: new Date('2026-01-02T03:00:00Z'),
      paidAt: new Date('2026-01-02T03:01:00Z'),
      version: new Date('2026-01-05T05:00:00Z'),
      seenAt: new Date('2026-03-01T00:00:00Z'),
      milestones: {
        arranged: new Date('2026-01-03T02:00:00Z'),
        handedOver: new Date('2026-01-03T11:00:00Z'),
        delivered: new Date('2026-01-05T05:00:00Z'),
      },
    })
  })

  test.each([
    [
      { 'Payment Method': 'Bayar di tempat' },
      { payment: { method: 'Bayar di tempat', kind: 'cod' }, flags: ['cod'] },
    ],
    [
      { 'Payment Method': 'เก็บเงินปลายทาง' },
      { payment: { method: 'เก็บเงินปลายทาง', kind: 'cod' }, flags: ['cod'] },
    ],
    [{ 'Payment Method': 'CODA wallet' }, { payment: { method: 'CODA wallet', kind: 'prepaid' }, flags: [] }],
    [{ 'SKU Subtotal After Discount': '0', 'Order Amount': '0' }, { payment: { kind: 'free' } }],
    [{ 'Normal or Pre-order': 'Pre-order' }, { orderType: 'pre_order', flags: ['pre_order'] }],
    [
      { 'Fulfillment Type': 'Fulfillment by TikTok Shop' },
      { fulfillmentBy: 'platform', flags: ['fulfilled_by_platform'] },
    ],
    [{ 'Fulfillment Type': 'Fulfillment by seller' }, { fulfillmentBy: 'seller', flags: [] }],
    [{ 'Cancelation/Return Type': 'Cancel' }, { flags: ['cancel_requested'] }],
    [
      {
        'Order Status': 'Canceled',
        'Order Substatus': '',
        'Cancel By': 'User',
        'Cancel Reason': 'Wrong size',
      },
      { channelStatus: 'CANCELLED', cancellation: { by: 'User', reason: 'Wrong size' }, flags: [] },
    ],
  ] as [Record<string, string>, object][])('%j', (cells, expected) => {
    expect(translate('PH-2026', [{ ...base, ...cells }]).snapshot).toMatchObject(expected)
  })

  test('a status that nobody knows is kept, and a person is told', () => {
    const result = translate('US-2026', [{ ...base, 'Order Status': 'Teleported', 'Order Substatus': '' }])
    expect(result.snapshot?.channelStatus).toBe('Teleported')
    expect(result.reasons).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'status-unknown', value: 'Teleported', row: 2 }),
    ])
  })

  test('what the file says of an order is kept whole, without where it stood', () => {
    const raw = translate('US-2026', [{ ...base, 'Creator Handle': '@someone' }]).snapshot?.raw ?? ''
    expect(JSON.parse(raw)).toEqual([{ ...base, 'Creator Handle': '@someone' }])
  })
})

describe('rows that are refused', () => {
  test.each<[string, Record<string, string>, string]>([
    ['id-destroyed', { 'Order ID': '5.8387E+17' }, 'Order ID'],
    ['id-destroyed', { 'SKU ID': '1.729E+18' }, 'SKU ID'],
    ['id-missing', { 'Order ID': '' }, 'Order ID'],
    ['id-unreadable', { 'Order ID': 'Total of orders: 7' }, 'Order ID'],
    ['time-unreadable', { 'Created Time': '45000.5' }, 'Created Time'],
    ['time-unreadable', { 'Paid Time': '31/02/2026 10:00:00' }, 'Paid Time'],
    ['time-in-future', { 'Created Time': '02/12/2026 10:00:00' }, 'Created Time'],
    ['created-missing', { 'Created Time': '' }, 'Created Time'],
    ['money-unreadable', { 'Order Amount': '12.3456' }, 'Order Amount'],
    ['currency-differs', { 'Order Amount': 'THB 120' }, 'Order Amount'],
    ['quantity-unreadable', { Quantity: '1.5' }, 'Quantity'],
    ['quantity-unreadable', { Quantity: '999999' }, 'Quantity'],
    ['quantity-unreadable', { Quantity: '' }, 'Quantity'],
  ])('%s %j', (code, cells, column) => {
    const result = translate('PH-2026', [{ ...base, ...cells }])
    expect(result.snapshot).toBeUndefined()
    expect(result.reasons).toContainEqual(
      expect.objectContaining({ severity: 'refusal', code, column, row: 2 }),
    )
  })

  test('one bad row refuses its order: half an order is no order', () => {
    const result = translate('PH-2026', [base, { ...base, 'SKU ID': '2', Quantity: 'two' }])
    expect(result.snapshot).toBeUndefined()
    expect(result.reasons).toContainEqual(expect.objectContaining({ code: 'quantity-unreadable', row: 3 }))
  })

  test('an order of more rows than an order can have', () => {
    const result = translate(
      'PH-2026',
      Array.from({ length: 501 }, () => base),
    )
    expect(result).toEqual({ reasons: [expect.objectContaining({ code: 'too-many-rows' })] })
  })

  test('many faults give a short list', () => {
    const result = translate(
      'PH-2026',
      Array.from({ length: 100 }, (_, at) => ({ ...base, Quantity: `x${at}` })),
    )
    expect(result.reasons).toHaveLength(20)
  })
})
