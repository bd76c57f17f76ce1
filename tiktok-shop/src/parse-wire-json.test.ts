import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWireJson } from './parse-wire-json.ts'
import { writeWireJson } from './write-wire-json.ts'

describe('parseWireJson', () => {
  it.each([
    ['{"product_id":1729500000000000123}', { product_id: '1729500000000000123' }],
    ['{"product_id": 17 }', { product_id: '17' }],
    ['{"id":0}', { id: '0' }],
    ['{"shopId":5}', { shopId: 5 }],
    ['{"order_ids":[1,9007199254740993,"3"]}', { order_ids: ['1', '9007199254740993', '3'] }],
    ['{"order_id_list" : [ 12 ]}', { order_id_list: ['12'] }],
    ['{"n":9007199254740991}', { n: 9_007_199_254_740_991 }],
    ['{"n":9007199254740992}', { n: '9007199254740992' }],
    ['{"n":-9007199254740993}', { n: '-9007199254740993' }],
    ['[1,9007199254740993,2]', [1, '9007199254740993', 2]],
    ['[[\n 12345678901234567890 ]]', [['12345678901234567890']]],
    ['12345678901234567890', '12345678901234567890'],
    ['{"n":5.8E+17}', { n: '5.8E+17' }],
    ['{"n":1e2}', { n: 100 }],
    ['{"n":0.1234567890123456789}', { n: 0.123_456_789_012_345_68 }],
    ['{"paid":1,"grid":2,"n":1.5}', { paid: 1, grid: 2, n: 1.5 }],
    [
      '{"note":"id\\":1729500000000000123 ,17295000000000001234"}',
      { note: 'id":1729500000000000123 ,17295000000000001234' },
    ],
    [
      '{"id":null,"ids":null,"a_id":true,"b_id":{"c":1}}',
      { id: null, ids: null, a_id: true, b_id: { c: 1 } },
    ],
  ])('reads %s', (text, value) => {
    expect(parseWireJson(text)).toEqual(value)
  })

  it('keeps every digit of any whole number anywhere', () => {
    const number = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
    const blank = fc.constantFrom('', ' ', '\n\t')
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), blank, fc.string(), (numbers, space, key) => {
        const list = numbers.map(value => `${space}${value}${space}`).join(',')
        const name = JSON.stringify(`${key}.`)
        const parsed = parseWireJson(
          `{${name}${space}:${space}[${list}],"z":{${name}:${space}${numbers[0]}}}`,
        )
        expect(parsed).toEqual({ [`${key}.`]: numbers.map(exact), z: { [`${key}.`]: exact(numbers[0]!) } })
      }),
    )
  })

  it('reads everything else as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const text = JSON.stringify(value)
        fc.pre(!/\d{16}|\de|ids?"/i.test(text))
        expect(parseWireJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('makes no prototype of a key', () => {
    const parsed = parseWireJson('{"__proto__":{"admin":true},"id":9007199254740993}') as Record<
      string,
      unknown
    >
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(parsed.admin).toBeUndefined()
  })

  it('takes no longer for a hostile run of blanks', () => {
    const blanks = ' '.repeat(300_000)
    expect(parseWireJson(`{"id"${blanks}:${blanks}[${blanks}"x"],"n":[${blanks}]}`)).toEqual({
      id: ['x'],
      n: [],
    })
  })

  it.each(['', '{', '{"a":01}', '{"n":9007199254740993', 'NaN', '{"id":1}}'])('throws for %j', text => {
    expect(() => parseWireJson(text)).toThrow(SyntaxError)
  })
})

describe('writeWireJson', () => {
  it('writes a bigint with all its digits and leaves out what is undefined', () => {
    const bytes = writeWireJson({ id: 1729500000000000123n, none: undefined, list: [1n, 'é'] })
    expect(new TextDecoder().decode(bytes)).toBe('{"id":1729500000000000123,"list":[1,"é"]}')
  })
})

function exact(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
