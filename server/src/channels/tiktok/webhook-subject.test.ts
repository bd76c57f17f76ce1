import { describe, expect, test } from 'vitest'
import { webhookSubject } from './webhook-subject.ts'

describe('what a webhook asks us to look at', () => {
  test.each([
    [1, { order_id: '57', order_status: 'UNPAID', update_time: 9 }, { orders: ['57'], orderVersion: 9 }],
    [3, { order_id: '57', update_time: 9 }, { orders: ['57'], orderVersion: undefined }],
    [11, { order_id: '57', cancel_id: '4', create_time: 9 }, { orders: ['57'] }],
    [12, { order_id: '57', return_id: '4', update_time: 9 }, { orders: ['57'], orderVersion: undefined }],
    [5, { product_id: '17' }, { products: ['17'] }],
    [15, { product_id: '17', changed_fields: [] }, { products: ['17'] }],
    [16, { product_id: '17' }, { products: ['17'] }],
    [6, { message: 'x' }, { authorization: true, consentEndsAt: undefined }],
    [7, { message: 'x', expiration_time: '1627587506' }, { authorization: true, consentEndsAt: 1627587506 }],
  ])('topic %i', (type, data, expected) => {
    expect(webhookSubject({ type, data })).toMatchObject(expected)
  })

  test('regrouped packages speak of all their orders, each once', () => {
    const package_list = [
      { package_id: '1', order_id_list: ['57', '58'] },
      { package_id: '2', order_id_list: ['58'] },
      null,
      { package_id: '3', order_id_list: 'nonsense' },
    ]
    expect(webhookSubject({ type: 4, data: { package_list } })?.orders).toEqual(['57', '58', 'nonsense'])
  })

  test('topics that we do not use are nobody’s, and ids of an impossible form are not asked for', () => {
    expect(webhookSubject({ type: 27, data: {} })).toBeUndefined()
    for (const order_id of [undefined, null, 5, {}, '', '1/2', 'x'.repeat(65), '1,2']) {
      expect(webhookSubject({ type: 1, data: { order_id } })?.orders).toEqual([])
    }
  })
})
