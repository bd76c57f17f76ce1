import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Translated, translateOrder } from './translate-order.ts'

const seenAt = new Date('2026-03-02T09:00:00Z')
const at = (seconds: number) => new Date(seconds * 1000)

function translated(wire: Record<string, unknown>): Translated {
  const result = translateOrder(wire, { seenAt, currency: 'USD' })
  if (!result) throw new Error('not translated')
  return result
}

const usOrder = {
  id: '577112233445566778',
  status: 'AWAITING_SHIPMENT',
  order_type: 'NORMAL',
  user_id: '7499001122334455667',
  create_time: 1765360811,
  paid_time: 1765360866,
  update_time: 1765364470,
  fulfillment_type: 'FULFILLMENT_BY_SELLER',
  shipping_type: 'SELLER',
  delivery_option_name: 'Standard shipping',
  is_on_hold_order: true,
  rts_sla_time: 1765584000,
  tts_sla_time: 1765670400,
  shipping_due_time: 1765756799,
  collection_due_time: 1765929599,
  payment_method_name: 'Credit card',
  payment: {
    currency: 'USD',
    original_total_product_price: '46.00',
    seller_discount: '4.00',
    sub_total: '42.00',
    shipping_fee: '0.00',
    tax: '3.30',
    total_amount: '45.30',
  },
  recipient_address: {
    name: 'Robin Example',
    phone_number: '(+1)3125550147',
    region_code: 'US',
    postal_code: '60601',
    address_line1: '100 Sample Ave',
    address_line2: 'Apt 5B',
    address_detail: '100 Sample Ave Apt 5B',
    district_info: [
      { address_level: 'L0', address_name: 'United States', iso_code: 'US' },
      { address_level: 'L3', address_name: 'Chicago' },
      { address_level: 'L1', address_name: 'Illinois', iso_code: 'US-IL' },
    ],
    delivery_preferences: { drop_off_location: 'Front Door' },
  },
  packages: [],
  line_items: [
    { id: '1', sku_id: '1729', product_id: '17', seller_sku: 'MUG', sale_price: '21.00', currency: 'USD' },
    { id: '2', sku_id: '1729', product_id: '17', seller_sku: 'MUG', sale_price: '21.00', currency: 'USD' },
  ],
}

describe('translating an order', () => {
  test('a plain order keeps its pieces apart and its money in minor units', () => {
    const { order, doubts } = translated(usOrder)
    expect(doubts).toEqual([])
    expect(order).toMatchObject({
      channelOrderId: '577112233445566778',
      channelStatus: 'AWAITING_SHIPMENT',
      version: at(1765364470),
      seenAt,
      fulfillmentBy: 'seller',
      shippingType: 'seller',
      payment: { method: 'Credit card', kind: 'prepaid' },
      money: { currency: 'USD', total: 4530n },
      flags: [],
    })
    expect(order.pieces.map(piece => [piece.channelLineId, piece.unitPrice])).toEqual([
      ['1', 2100n],
      ['2', 2100n],
    ])
    expect(order.money.parts).toEqual({
      list_price: 4600n,
      seller_discount: 400n,
      subtotal: 4200n,
      shipping: 0n,
      tax: 330n,
    })
    expect(JSON.parse(order.raw)).toEqual(usOrder)
  })

  test('deadlines are the platform’s own, the deprecated ones only stand in', () => {
    expect(translated(usOrder).order.deadlines).toEqual({
      arrange: at(1765584000),
      handOver: at(1765670400),
      arrangeOrCancel: at(1765756799),
      handOverOrCancel: at(1765929599),
    })
    const old = { id: '1', cancel_order_sla_time: 1765756799, recommended_shipping_time: 1765670400000 }
    expect(translated(old).order.deadlines).toEqual({
      handOver: at(1765670400),
      arrangeOrCancel: at(1765756799),
    })
    expect(translated({ ...old, rts_time: 1765600000 }).order.deadlines).toEqual({
      handOver: at(1765670400),
      handOverOrCancel: at(1765756799),
    })
  })

  test('the hold hour runs from payment, a pre-order’s hold to its release, and only while it is held', () => {
    const held = { ...usOrder, status: 'ON_HOLD' }
    expect(translated(held).order.holdUntil).toEqual(at(1765360866 + 3600))
    const release = { ...held, order_type: 'PRE_ORDER', release_date: 1766000000 }
    expect(translated(release).order.holdUntil).toEqual(at(1766000000))
    expect(translated(usOrder).order.holdUntil).toBeUndefined()
  })

  test.each([
    [{ is_cod: true }, 'cod'],
    [{ order_type: 'PRE_ORDER' }, 'pre_order'],
    [{ order_type: 'MADE_TO_ORDER' }, 'made_to_order'],
    [{ is_sample_order: true }, 'sample'],
    [{ line_items: [{ id: '1', is_gift: true }] }, 'gift'],
    [{ is_replacement_order: true }, 'replacement'],
    [{ is_exchange_order: true }, 'exchange'],
    [{ split_or_combine_tag: 'COMBINED' }, 'combined'],
    [{ split_or_combine_tag: 'SPLIT' }, 'split'],
    [{ fulfillment_type: 'FULFILLMENT_BY_TIKTOK' }, 'fulfilled_by_platform'],
    [{ fulfillment_type: 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA' }, 'fulfilled_by_platform'],
    [{ is_buyer_request_cancel: true }, 'cancel_requested'],
    [{ has_updated_recipient_address: true }, 'address_changed'],
    [{ line_items: [{ id: '1', is_dangerous_good: true }] }, 'dangerous_goods'],
  ])('%o is flagged %s and nothing else', (part, flag) => {
    expect(translated({ ...usOrder, ...part }).order.flags).toEqual([flag])
  })

  test.each([
    ['PRE_ORDER', undefined, 'pre_order'],
    ['BACK_ORDER', undefined, 'back_order'],
    ['ZERO_LOTTERY', undefined, 'lottery'],
    ['SELLER_FUND_FREE_SAMPLE', undefined, 'other'],
    [undefined, 'MADE_TO_ORDER', 'made_to_order'],
    [undefined, undefined, 'normal'],
  ])('order type %s with a line of type %s is %s', (orderType, lineType, expected) => {
    const wire = { id: '1', order_type: orderType, line_items: [{ id: '1', sku_type: lineType }] }
    expect(translated(wire).order.orderType).toBe(expected)
  })

  test('what is free is neither prepaid nor cash on delivery', () => {
    const free = { ...usOrder, payment: { currency: 'USD', total_amount: '0.00' } }
    expect(translated(free).order.payment.kind).toBe('free')
    expect(translated({ ...free, is_cod: true }).order.payment.kind).toBe('cod')
  })

  test('CANCEL and CANCELLED are one word; an unknown word is kept', () => {
    expect(translated({ ...usOrder, status: 'CANCEL' }).order.channelStatus).toBe('CANCELLED')
    expect(translated({ ...usOrder, status: 'TO_BE_WEIGHED' }).order.channelStatus).toBe('TO_BE_WEIGHED')
  })
})

describe('buyers and their addresses', () => {
  const buyerOf = (address: Record<string, unknown>) =>
    translated({ ...usOrder, recipient_address: address }).order.buyer

  test('United States: regions by level, the detail that repeats the lines is not a line', () => {
    expect(translated(usOrder).order.buyer).toEqual({
      channelBuyerId: '7499001122334455667',
      name: 'Robin Example',
      phone: '(+1)3125550147',
      country: 'US',
      postalCode: '60601',
      regions: ['Illinois', 'Chicago'],
      addressLines: ['100 Sample Ave', 'Apt 5B'],
      deliveryInstruction: 'Front Door',
    })
  })

  test('Viet Nam: masked, without lines, the postal code an empty text', () => {
    const buyer = buyerOf({
      name: 'N*** V** A',
      phone_number: '(+84)9*******12',
      region_code: 'VN',
      postal_code: '',
      address_detail: 'S* 1** đ**** L**',
      district_info: [
        { address_level: 'L1', address_name: 'Hà Nội' },
        { address_level: 'L2', address_name: 'Phường Ba Đình' },
      ],
    })
    expect(buyer).toMatchObject({ name: 'N*** V** A', addressLines: ['S* 1** đ**** L**'] })
    expect(buyer).not.toHaveProperty('postalCode')
    expect(buyer.regions).toEqual(['Hà Nội', 'Phường Ba Đình'])
  })

  test('United Kingdom: the post town is a region; the country may only stand in the districts', () => {
    const buyer = buyerOf({
      post_town: 'Ribbleton',
      address_line1: '8 Mill Lane',
      district_info: [
        { address_level: 'L0', address_name: 'United Kingdom', iso_code: 'GB' },
        { address_level: 'L1', address_name: 'England' },
      ],
    })
    expect(buyer).toMatchObject({ country: 'GB', regions: ['England', 'Ribbleton'] })
  })

  test('Brazil: four lines and a single name', () => {
    const lines = ['Rua A', '10', 'Vila Olímpia', 'São Paulo']
    const [address_line1, address_line2, address_line3, address_line4] = lines
    const buyer = buyerOf({ name: 'Ana', address_line1, address_line2, address_line3, address_line4 })
    expect(buyer).toMatchObject({ name: 'Ana', addressLines: lines })
  })

  test('Japan: the reading in kana stands behind the name', () => {
    const local = { first_name_local_script: 'タロウ', last_name_local_script: 'ヤマダ' }
    expect(buyerOf({ name: '山田太郎', ...local }).name).toBe('山田太郎 (ヤマダ タロウ)')
  })

  test('an unpaid order has no recipient at all', () => {
    const buyer = translated({ id: '1', status: 'UNPAID' }).order.buyer
    expect(buyer).toEqual({ regions: [], addressLines: [] })
  })
})

describe('pieces and their parcels', () => {
  const order = {
    ...usOrder,
    tracking_number: 'JX1',
    shipping_provider: 'J&T',
    packages: [{ id: '1152' }],
    line_items: [
      { id: '1' },
      { id: '2', tracking_number: 'JX2', shipping_provider_name: 'SPX', package_id: '9' },
    ],
  }

  test('what the order says about its one package holds for pieces that say nothing', () => {
    const [first, second] = translated(order).order.pieces
    expect(first).toMatchObject({ trackingNumber: 'JX1', carrier: 'J&T', channelPackageId: '1152' })
    expect(second).toMatchObject({ trackingNumber: 'JX2', carrier: 'SPX', channelPackageId: '9' })
  })

  test('with several packages nothing is guessed', () => {
    const [first] = translated({ ...order, packages: [{ id: '1152' }, { id: '1153' }] }).order.pieces
    expect(first).not.toHaveProperty('trackingNumber')
    expect(first).not.toHaveProperty('channelPackageId')
  })

  test('a canceled line is canceled, its neighbor is not', () => {
    const lines = [
      { id: '1', display_status: 'CANCELLED', cancel_reason: 'Ordered by mistake' },
      { id: '2', display_status: 'AWAITING_SHIPMENT' },
    ]
    const { pieces } = translated({ ...usOrder, line_items: lines }).order
    expect(pieces.map(piece => [piece.canceled, piece.cancelReason])).toEqual([
      [true, 'Ordered by mistake'],
      [false, undefined],
    ])
  })

  test('lines without an id, or with one id for two, stay as many as they were', () => {
    const lines = [{ id: '1' }, { id: '1' }, { sku_id: '5' }]
    const { order: translatedOrder, doubts } = translated({ ...usOrder, line_items: lines })
    expect(translatedOrder.pieces.map(piece => piece.channelLineId)).toEqual(['1', '1#2', '5#3'])
    expect(doubts).toHaveLength(2)
  })
})

describe('what is odd', () => {
  test('digits that the currency lacks are rounded, not refused, and named', () => {
    const { order, doubts } = translated({
      ...usOrder,
      payment: { currency: 'IDR', total_amount: '5000', retail_delivery_fee: '1.28', tax: 'n/a' },
    })
    expect(order.money).toEqual({ currency: 'IDR', total: 5000n, parts: { retail_delivery_fee: 1n } })
    expect(doubts).toEqual([
      'payment.tax: "n/a" is no amount in IDR',
      'payment.retail_delivery_fee: "1.28" is no amount in IDR',
    ])
  })

  test('only an order without an id cannot be recorded', () => {
    expect(translateOrder({ status: 'UNPAID' }, { seenAt, currency: 'USD' })).toBeUndefined()
    expect(translateOrder('nonsense', { seenAt, currency: 'USD' })).toBeUndefined()
    const { order, doubts } = translated({ id: '1' })
    expect(order).toMatchObject({ channelStatus: 'UNKNOWN', placedAt: seenAt, version: new Date(0) })
    expect(doubts).toHaveLength(3)
  })

  test('fields of any form never throw', () => {
    const fields = Object.keys(usOrder).filter(name => name !== 'id')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), wire => {
        const { order } = translated({ ...usOrder, ...wire })
        expect(order.channelOrderId).toBe(usOrder.id)
        expect(Number.isNaN(order.version.getTime())).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
