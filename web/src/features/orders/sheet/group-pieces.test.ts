import { expect, test } from 'vitest'
import type { OrderDetail } from '../../../api/shapes.ts'
import { groupPieces } from './group-pieces.ts'

type Piece = OrderDetail['pieces'][number]
const piece = (change: Partial<Piece> = {}) =>
  ({
    channelLineId: '1',
    channelSkuId: '1729',
    sellerSku: 'TEE',
    name: 'Tee',
    variation: 'M',
    unitPrice: { amount: '10.00', currency: 'USD' },
    gift: false,
    canceled: false,
    ...change,
  }) as Piece

test('three of one SKU are one line of three', () => {
  expect(groupPieces([piece(), piece({ channelLineId: '2' }), piece()]).map(group => group.quantity)).toEqual(
    [3],
  )
})

test('a canceled, a free or a differently priced piece keeps its own line', () => {
  const groups = groupPieces([
    piece(),
    piece({ canceled: true }),
    piece({ gift: true }),
    piece({ unitPrice: { amount: '8.00', currency: 'USD' } }),
    piece(),
  ])
  expect(groups.map(group => group.quantity)).toEqual([2, 1, 1, 1])
})
