import { describe, expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'
import { detectEncoding, type TextEncoding } from './text-encoding.ts'

async function* inPieces(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: Uint8Array, encoding: TextEncoding = 'utf-8', size?: number) {
  const rows = []
  for await (const row of csvRows(inPieces(bytes, size), encoding)) rows.push(row)
  return rows
}

const cells = async (text: string, size?: number) =>
  (await read(Buffer.from(text), 'utf-8', size)).map(row => row.cells)

const header = 'Order ID,Order Status,SKU ID,Buyer Message'

describe('CSV', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['TAB', '\t'],
  ])('separated by %s', async (_, mark) => {
    const text = `${header.replaceAll(',', mark)}\n1${mark}To ship${mark}2${mark}"a${mark}b"\n`
    expect((await cells(text))[1]).toEqual(['1', 'To ship', '2', `a${mark}b`])
  })

  test.each([['\r\n'], ['\n'], ['\r']])('lines that end with %j, the last one without', async end => {
    const text = [header, '1\t,To ship,2\t,"two\nlines ""quoted"""', '3,Shipped,4,'].join(end)
    const rows = await read(Buffer.from(text))
    expect(rows.map(row => row.cells)).toEqual([
      header.split(','),
      ['1', 'To ship', '2', 'two\nlines "quoted"'],
      ['3', 'Shipped', '4', ''],
    ])
    expect(rows.map(row => row.rowNumber)).toEqual([1, 2, 3])
  })

  test('however the bytes are cut, the rows are the same', async () => {
    const text = `\ufeff${header}\r\n1,จัดส่งแล้ว,"2","a\r\nb"\r\n\r\n3,Đã giao,4,😀\r\n`
    const whole = await read(Buffer.from(text))
    expect(whole.map(row => row.rowNumber)).toEqual([1, 2, 4])
    for (const size of [1, 2, 3, 7]) expect(await read(Buffer.from(text), 'utf-8', size)).toEqual(whole)
  })

  test('what cannot be shown or stored is taken out of cells', async () => {
    expect((await cells(`${header}\n\u00001\t, To\u200b ship ,2,\ud800`))[1]?.slice(0, 3)).toEqual([
      '1',
      'To  ship',
      '2',
    ])
  })

  test('a quote in the middle of a field marks its row', async () => {
    const rows = await read(Buffer.from(`${header}\n1,"To" ship,2,\n3,Shipped,4,\n`))
    expect(rows.some(row => row.fault)).toBe(true)
  })

  test('a row with which the file breaks off is marked, one that only lacks its line end is not', async () => {
    const cut = await read(Buffer.from(`${header}\n1,To ship,2,\n3,Ship`))
    expect(cut[2]).toEqual({
      rowNumber: 3,
      cells: ['3', 'Ship'],
      fault: expect.stringContaining('ends in the middle'),
    })
    expect((await read(Buffer.from(`${header}\n1,To ship,2,`)))[1]?.fault).toBeUndefined()
    expect((await read(Buffer.from(`${header}\n1,To ship,2,"cut`)))[1]?.fault).toContain('never closed')
  })

  test('a quote that is never closed does not eat memory or time', async () => {
    const text = `${header}\n1,To ship,2,"${'x,y\n'.repeat(1_000_000)}`
    await expect(read(Buffer.from(text), 'utf-8', 65_536)).rejects.toMatchObject({
      code: 'import.row-too-long',
    })
  })

  test('a text of our own exports that was kept from being a formula is itself again', async () => {
    expect((await cells(`${header}\n1,To ship,2,'+84 123`))[1]?.[3]).toBe('+84 123')
  })
})

describe('encodings', () => {
  const text = `${header}\n1,จัดส่งแล้ว,2,\n`
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  const cp874 = Buffer.from(
    [...text].map(letter => {
      const code = letter.charCodeAt(0)
      return code >= 0xe00 ? code - 0xe00 + 0xa0 : code
    }),
  )

  test.each<[string, Buffer, string | undefined, TextEncoding]>([
    ['UTF-8', Buffer.from(text), undefined, 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), undefined, 'utf-8'],
    ['UTF-16', utf16, undefined, 'utf-16le'],
    ['UTF-16 without mark', utf16.subarray(2), undefined, 'utf-16le'],
    ['UTF-16 of the other end', Buffer.from(utf16).swap16(), undefined, 'utf-16be'],
    ['UTF-16 of the other end without mark', Buffer.from(utf16).swap16().subarray(2), undefined, 'utf-16be'],
    ['Thai code page, told by its statuses', cp874, undefined, 'windows-874'],
    ['Thai code page, told by the market', cp874, 'TH', 'windows-874'],
  ])('%s', async (_, bytes, market, expected) => {
    const encoding = await detectEncoding(inPieces(bytes), market)
    expect(encoding).toBe(expected)
    const rows = await read(bytes, encoding, 7)
    expect(rows.map(row => row.cells)).toEqual([header.split(','), ['1', 'จัดส่งแล้ว', '2', '']])
  })

  test('the Vietnamese code page writes accents apart; read, they are one letter again', async () => {
    const vietnamese = Buffer.from(`${header}\n1,\xd0a\xde hu\xd2y,2,\n`, 'latin1')
    const rows = await read(vietnamese, await detectEncoding(inPieces(vietnamese), 'VN'))
    expect(rows[1]?.cells[1]).toBe('Đã hủy'.normalize('NFC'))
  })

  test('an unknown code page is refused, not guessed', async () => {
    const bytes = Buffer.from(`${header}\n1,Entregu\xe9,2,\n`, 'latin1')
    await expect(detectEncoding(inPieces(bytes), undefined)).rejects.toMatchObject({
      code: 'import.encoding-unknown',
    })
    expect(await detectEncoding(inPieces(bytes), 'MX')).toBe('windows-1252')
  })

  test('half a letter at the end is no UTF-8', async () => {
    const cut = Buffer.from(text).subarray(0, Buffer.from(text).length - 6)
    await expect(detectEncoding(inPieces(cut), undefined)).rejects.toMatchObject({
      code: 'import.encoding-unknown',
    })
  })
})
