import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { marketProfile } from './market-profile.ts'
import { type Region, regions } from './region.ts'
import { type Deadlines, shipBy } from './ship-by.ts'

/** '2026-03-02 13:59' in the market's zone, as unix seconds. */
const at = (region: Region, local: string) =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(marketProfile(region).timeZone)
    .epochMilliseconds / 1000

const shown = (region: Region, seconds: number | undefined) =>
  seconds === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        .toZonedDateTimeISO(marketProfile(region).timeZone)
        .toPlainDateTime()
        .toString()
        .replace('T', ' ')

const shownAll = (region: Region, due: Deadlines) => ({
  rts: shown(region, due.rtsSla),
  tts: shown(region, due.ttsSla),
  ship: shown(region, due.shippingDue),
  collect: shown(region, due.collectionDue),
})

describe('Vietnam, cut-off 14:00', () => {
  test('paid one minute before the cut-off on a Monday: out the same day', () => {
    expect(shownAll('VN', shipBy('VN', at('VN', '2026-03-02 13:59'), 'NORMAL'))).toEqual({
      rts: '2026-03-02 16:00:00',
      tts: '2026-03-02 23:59:59',
      ship: '2026-03-04 23:59:59',
      collect: '2026-03-05 23:59:59',
    })
  })

  test('paid at 14:00 sharp: the next working day', () => {
    const due = shipBy('VN', at('VN', '2026-03-02 14:00'), 'NORMAL')
    expect(shown('VN', due.ttsSla)).toBe('2026-03-03 23:59:59')
    expect(shown('VN', due.shippingDue)).toBe('2026-03-04 23:59:59')
  })

  test('a Saturday afternoon goes on Monday, since Saturdays work and Sundays do not', () => {
    expect(shown('VN', shipBy('VN', at('VN', '2026-03-07 15:00'), 'NORMAL').ttsSla)).toBe(
      '2026-03-09 23:59:59',
    )
    expect(shown('VN', shipBy('VN', at('VN', '2026-03-07 09:00'), 'NORMAL').ttsSla)).toBe(
      '2026-03-07 23:59:59',
    )
  })

  test('an order in the Tết week waits until the holidays are over', () => {
    const due = shipBy('VN', at('VN', '2026-02-17 10:00'), 'NORMAL')
    expect(shownAll('VN', due)).toEqual({
      rts: '2026-02-21 16:00:00',
      tts: '2026-02-21 23:59:59',
      ship: '2026-02-23 23:59:59',
      collect: '2026-02-24 23:59:59',
    })
  })

  test('one second before midnight UTC+7 is still that day', () => {
    const late = at('VN', '2026-03-03 23:59:59')
    expect(shown('VN', shipBy('VN', late, 'NORMAL').ttsSla)).toBe('2026-03-04 23:59:59')
    expect(shown('VN', shipBy('VN', late + 1, 'NORMAL').ttsSla)).toBe('2026-03-04 23:59:59')
  })
})

describe('United States, two business days, Pacific', () => {
  test('a Friday order is due on Tuesday', () => {
    const due = shipBy('US', at('US', '2026-03-13 22:00'), 'NORMAL')
    expect(shown('US', due.ttsSla)).toBe('2026-03-17 23:59:59')
    expect(shown('US', due.shippingDue)).toBe('2026-03-24 23:59:59')
    expect(shown('US', due.deliverySla)).toBe('2026-03-23 23:59:59')
  })

  test('a weekend order counts from Monday', () => {
    expect(shown('US', shipBy('US', at('US', '2026-03-15 10:00'), 'NORMAL').ttsSla)).toBe(
      '2026-03-17 23:59:59',
    )
  })

  test('Thanksgiving is no business day', () => {
    expect(shown('US', shipBy('US', at('US', '2026-11-25 10:00'), 'NORMAL').ttsSla)).toBe(
      '2026-11-30 23:59:59',
    )
  })

  test('the day is the Pacific one although it is already tomorrow in UTC', () => {
    const mondayEvening = Date.UTC(2026, 2, 3, 7, 30) / 1000
    expect(shown('US', shipBy('US', mondayEvening, 'NORMAL').ttsSla)).toBe('2026-03-04 23:59:59')
  })

  test('across the change of the clocks midnight stays midnight', () => {
    // Clocks go forward on Sunday, 8 March 2026: the deadline is one hour of UTC earlier than the order's own offset.
    const due = shipBy('US', at('US', '2026-03-06 12:00'), 'NORMAL')
    expect(shown('US', due.ttsSla)).toBe('2026-03-10 23:59:59')
    expect(due.ttsSla).toBe(Date.UTC(2026, 2, 11, 6, 59, 59) / 1000)
    const before = shipBy('US', at('US', '2026-03-03 12:00'), 'NORMAL')
    expect(before.ttsSla).toBe(Date.UTC(2026, 2, 6, 7, 59, 59) / 1000)
  })

  test('made-to-order goods take their handling time, pre-orders count from their release', () => {
    const paid = at('US', '2026-03-02 12:00')
    const made = shipBy('US', paid, 'MADE_TO_ORDER', { handlingDays: 5 })
    expect(shown('US', made.ttsSla)).toBe('2026-03-09 23:59:59')
    expect(shown('US', made.shippingDue)).toBe('2026-03-13 23:59:59')
    const pre = shipBy('US', paid, 'PRE_ORDER', { releaseAt: at('US', '2026-04-01 00:00') })
    expect(shown('US', pre.ttsSla)).toBe('2026-04-02 23:59:59')
    expect(shown('US', pre.shippingDue)).toBe('2026-04-09 23:59:59')
    expect(shown('US', pre.deliverySla)).toBe('2026-04-09 23:59:59')
  })
})

describe('other markets', () => {
  test('Britain: ready within two working days, around the Easter bank holidays', () => {
    const due = shipBy('GB', at('GB', '2026-04-02 11:00'), 'NORMAL')
    expect(shown('GB', due.rtsSla)).toBe('2026-04-08 23:59:59')
    expect(shown('GB', due.ttsSla)).toBe('2026-04-09 23:59:59')
  })

  test('Malaysia rests on Saturdays, Thailand does not', () => {
    expect(shown('MY', shipBy('MY', at('MY', '2026-03-07 09:00'), 'NORMAL').ttsSla)).toBe(
      '2026-03-09 23:59:59',
    )
    expect(shown('TH', shipBy('TH', at('TH', '2026-03-07 09:00'), 'NORMAL').ttsSla)).toBe(
      '2026-03-07 23:59:59',
    )
  })

  test('a Thai pre-order leaves two calendar days after the expected date', () => {
    const due = shipBy('TH', at('TH', '2026-03-02 09:00'), 'PRE_ORDER', {
      releaseAt: at('TH', '2026-03-10 00:00'),
    })
    expect(shownAll('TH', due)).toEqual({
      rts: '2026-03-12 16:00:00',
      tts: '2026-03-12 23:59:59',
      ship: '2026-03-14 23:59:59',
      collect: '2026-03-16 23:59:59',
    })
  })

  test.each(regions)(
    'in %s every deadline comes after payment and in its order, on every day of a year',
    region => {
      const start = at(region, '2026-01-01 13:00')
      for (let day = 0; day < 365; day++) {
        const paid = start + day * 86_400
        for (const type of ['NORMAL', 'PRE_ORDER', 'BACK_ORDER'] as const) {
          const due = shipBy(region, paid, type)
          expect(due.rtsSla).toBeGreaterThan(paid)
          expect(due.ttsSla).toBeGreaterThanOrEqual(due.rtsSla)
          expect(due.shippingDue).toBeGreaterThan(due.ttsSla - 1)
          expect(due.collectionDue).toBeGreaterThan(due.shippingDue)
        }
      }
    },
  )
})
