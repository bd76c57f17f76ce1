import { expect, test } from 'vitest'
import { toAscii, toLatin } from './latin-text.ts'

test('what Helvetica has stays, what it lacks loses its accents', () => {
  expect(toLatin('Café Parañaque')).toBe('Café Parañaque')
  expect(toLatin('Nguyễn Thị Đào, Quận Bình Thạnh')).toBe('Nguyen Thi Dào, Quan Bình Thanh')
  expect(toAscii('Café Parañaque, 45 × 60')).toBe('Cafe Paranaque, 45 x 60')
})

test('Thai is spelled by sound', () => {
  expect(toLatin('สมชาย ใจดี')).toBe('Somchay Chaidi')
  expect(toLatin('เชียงใหม่')).toMatch(/^[A-Za-z]+$/)
  expect(toLatin('ห้อง ๒๐๓')).toMatch(/^[A-Za-z]+ 203$/)
})

test('currency signs, typographic marks and emoji become plain', () => {
  expect(toLatin('฿1,289.00')).toBe('B1,289.00')
  expect(toLatin('150.000₫')).toBe('150.000d')
  expect(toAscii('£5 – “gift”… 🙏')).toBe('GBP5 - "gift"... ?')
  expect(toLatin('收件人')).toBe('???')
})

test('no input fails or leaves a character that cannot be printed', () => {
  const all = Array.from({ length: 0x11000 }, (_, code) =>
    code >= 0xd800 && code <= 0xdfff ? ' ' : String.fromCodePoint(code),
  )
  for (let at = 0; at < all.length; at += 64) {
    const text = all.slice(at, at + 64).join('')
    expect(toLatin(text)).toMatch(/^[\u0020-\u007e\u00a1-\u00ff]*$/)
    expect(toAscii(text)).toMatch(/^[\u0020-\u007e]*$/)
  }
  expect(toLatin('\ud800 lone')).toMatch(/lone$/)
  expect(toLatin('line\nbreak\tand\u0000null')).toBe('line break and null'.replace(' null', 'null'))
})
