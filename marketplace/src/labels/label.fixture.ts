import type { LabelData } from './label-data.ts'
import { sortCode } from './sort-code.ts'

/** A masked Vietnamese parcel, for tests. */
export const sampleLabel: LabelData = {
  carrierName: 'J&T Express',
  carrierCode: 'JT',
  trackingNumber: '854205793213',
  sortCode: sortCode('JT', '700000', 'Hồ Chí Minh'),
  orderIds: ['577112233445566778'],
  packageId: '1157000000000000321',
  sender: {
    name: 'Kho A (Q.7)',
    phone: '(+84)2800000000',
    address: '1 Đường Số 4, Quận 7, Hồ Chí Minh, Việt Nam',
  },
  recipient: {
    name: 'N***** V** A*',
    phone: '(+84)9******12',
    address: '1** Đ**** L**, Phường Bến Nghé, Quận 1, Hồ Chí Minh',
  },
  lines: [{ sellerSku: 'MUG-BLU', name: 'Cốc gốm 350 ml', variation: 'Xanh dương', quantity: 2 }],
  weightGrams: 780,
  shipBy: '2026-03-02',
}

/** That many different lines, two pieces each. */
export const manyLines = (count: number): LabelData['lines'] =>
  Array.from({ length: count }, (_, index) => ({
    sellerSku: `SKU-${index}`,
    name: 'ชื่อสินค้า',
    variation: 'สีดำ',
    quantity: 2,
  }))
