import { describe, expect, test } from 'vitest'
import { orderStatusOf, readStatus } from './channel-status-words.ts'

describe('statuses of a file', () => {
  test.each([
    ['To ship', 'Awaiting collection', 'AWAITING_COLLECTION'],
    ['To ship', 'Awaiting shipment', 'AWAITING_SHIPMENT'],
    ['To ship', '', 'AWAITING_SHIPMENT'],
    ['Shipped', 'Delivered', 'DELIVERED'],
    ['SHIPPED', '', 'IN_TRANSIT'],
    ['Canceled', '', 'CANCELLED'],
    ['Cancelled', 'Cancelation completed', 'CANCELLED'],
    ['Unpaid', '', 'UNPAID'],
    ['จัดส่งแล้ว', 'จัดส่งสำเร็จ', 'DELIVERED'],
    ['ที่จะจัดส่ง', 'รอเข้ารับ', 'AWAITING_COLLECTION'],
    ['จัดส่งแล้ว/จัดส่งสำเร็จ', '', 'DELIVERED'],
    ['เสร็จสมบูรณ์', '', 'COMPLETED'],
    ['ค้างชำระ', '', 'UNPAID'],
    ['Dikirim', 'Sedang transit', 'IN_TRANSIT'],
    ['Selesai', '', 'COMPLETED'],
    ['Dibatalkan', '', 'CANCELLED'],
    ['Đã hủy'.normalize('NFD'), '', 'CANCELLED'],
    ['Chờ lấy hàng', '', 'AWAITING_COLLECTION'],
    ['Telah dihantar', '', 'DELIVERED'],
    ['待发货', '', 'AWAITING_SHIPMENT'],
    ['AWAITING_SHIPMENT', '', 'AWAITING_SHIPMENT'],
  ])('%s, %s → %s', (status, substatus, expected) => {
    expect(readStatus(status, substatus)).toEqual({ status: expected })
  })

  test('a strange substatus leaves the status standing and is told', () => {
    expect(readStatus('Shipped', 'Somewhere')).toEqual({ status: 'IN_TRANSIT', unknown: 'Somewhere' })
  })

  test('a strange status is kept as it is and told', () => {
    expect(readStatus('Vanished', '')).toEqual({ status: 'Vanished', unknown: 'Vanished' })
    expect(readStatus('', '')).toEqual({ status: '', unknown: '' })
  })

  test.each([
    [['CANCELLED', 'CANCELLED'], 'CANCELLED'],
    [['CANCELLED', 'IN_TRANSIT'], 'IN_TRANSIT'],
    [['AWAITING_SHIPMENT', 'IN_TRANSIT'], 'PARTIALLY_SHIPPING'],
    [['AWAITING_COLLECTION', 'IN_TRANSIT'], 'AWAITING_COLLECTION'],
    [['DELIVERED', 'COMPLETED'], 'DELIVERED'],
    [['Vanished', 'COMPLETED'], 'Vanished'],
  ])('rows %j make an order %s', (rows, expected) => {
    expect(orderStatusOf(rows)).toBe(expected)
  })
})
