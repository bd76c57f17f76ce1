import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { sampleOrder } from '../../test/sample-order.ts'
import { addNote } from './add-note.ts'
import { holdOrder } from './hold-order.ts'
import { maskDigits, maskEmail, maskName, maskPhone, maskPostalCode } from './mask-buyer.ts'
import { orderFilter } from './order-filter.ts'
import { recordChannelOrders } from './record-channel-orders.ts'
import { revealBuyer } from './reveal-buyer.ts'
import { saveView } from './save-view.ts'
import { startBatch } from './start-batch.ts'

describe('buyers at rest', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
  })
  afterAll(() => desk.close())

  const buyer = {
    channelBuyerId: '7494000000000000777',
    nickname: 'canary_nick',
    email: 'canary@mail.example',
    name: 'Canaria Featherstone',
    phone: '(+1)2025550199',
    country: 'US',
    postalCode: '94107-9911',
    regions: ['California'],
    addressLines: ['4242 Plumage Boulevard', 'Birdcage 7'],
    fullAddress: '4242 Plumage Boulevard, Birdcage 7',
    deliveryInstruction: 'Under the perch',
  }

  test('no column of any table holds a word of theirs after a life on the desk', async () => {
    const told = {
      channelOrderId: 'canary',
      buyer,
      buyerMessage: 'Warble loudly',
      sellerNote: 'Knows Featherstone',
      raw: JSON.stringify({ recipient_address: buyer }),
    }
    const id = await desk.order(told)
    const moved = { ...buyer, addressLines: ['99 Twitter Street'], phone: '(+1)2025550188' }
    const newer = sampleOrder({ ...told, version: new Date('2026-03-02T09:00:00Z'), buyer: moved })
    await desk.decide(async tx => {
      await recordChannelOrders(tx, desk.shop, [newer])
      await addNote(tx, id, 'Featherstone called about Plumage Boulevard')
      await holdOrder(tx, id, { reason: 'other', note: 'Featherstone again' })
      await revealBuyer(tx, id, 'Label')
      await saveView(tx, { name: 'Mine', query: 'q=Featherstone', shared: true })
      await startBatch(tx, {
        action: { kind: 'note', text: 'Write to Canaria' },
        selection: { filter: orderFilter.parse({ q: 'Featherstone' }), except: [] },
      })
    })
    await desk.settle()
    const dump = await dumpOf()
    for (const table of ['orders', 'order_sheets', 'order_timeline', 'order_payloads', 'batches', 'events']) {
      expect([table, dump.get(table)?.length]).toEqual([table, expect.any(Number)])
      expect(dump.get(table)?.length).toBeGreaterThan(20)
    }
    const secrets =
      /canaria|featherstone|canary_nick|canary@|5550199|5550188|plumage|birdcage|twitter|perch|warble|94107-9911|7494000000000000777/i
    for (const [table, text] of dump) expect([table, secrets.exec(text)?.[0]]).toEqual([table, undefined])
  })

  /** Every row of every table as text; bytes also as the text that they would be if they were not sealed. */
  async function dumpOf(): Promise<Map<string, string>> {
    const tables = await desk.rows(`select tablename from pg_tables where schemaname = 'public'`)
    const dump = new Map<string, string>()
    for (const { tablename } of tables) {
      const rows = await desk.rows(`select * from "${tablename}"`)
      const text = rows
        .flatMap(row => Object.values(row))
        .map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : textOf(value)))
      dump.set(tablename, text.join('\n'))
    }
    return dump
  }
  const textOf = (value: unknown) =>
    JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? part.toString() : part)) ?? ''
})

describe('masks', () => {
  test.each([
    [maskName, 'Jane Doe', 'J*** D***'],
    [maskName, '王小明', '王***'],
    [maskName, '𠮷野家', '𠮷***'],
    [maskName, 'A', '***'],
    [maskName, 'N***n V**', 'N***n V**'],
    [maskPhone, '(+1)202-555-0147', '***47'],
    [maskPhone, '09*****78', '09*****78'],
    [maskEmail, 'jane@mail.example', '***@mail.example'],
    [maskEmail, 'jane', '***'],
    [maskPostalCode, '90210', '90***'],
    [maskDigits, 'Call 0912 345-678, floor 3', 'Call ***, floor 3'],
    [maskDigits, 'โทร ๐๘๑๒๓๔', 'โทร ***'],
  ])('%o of %s', (mask, text, masked) => expect(mask(text)).toBe(masked))
})
