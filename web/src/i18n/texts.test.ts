import { expect, test } from 'vitest'
import { texts as english } from './texts-en.ts'
import { texts as chinese } from './texts-zh-cn.ts'

type Texts = { [name: string]: string | Texts }

/** Every text under its full name; the plural forms of one text count as one (Chinese has a single form). */
function flat(texts: Texts, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') all.set(`${prefix}${name}`.replace(/_(one|other)$/, ''), value)
    else for (const [key, text] of flat(value, `${prefix}${name}.`)) all.set(key, text)
  }
  return all
}

const [en, zh] = [flat(english), flat(chinese)]

test('both languages have the same texts', () => {
  expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
})

test('both languages put the same values into their texts', () => {
  const values = (text = '') =>
    [...new Set(text.match(/\{\{\w+\}\}/g))].filter(one => one !== '{{count}}').sort()
  const differing = [...en].filter(([key, text]) => String(values(text)) !== String(values(zh.get(key))))
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no text is empty, and no Chinese text is left in English', () => {
  for (const [key, text] of zh) expect(text.trim(), key).not.toBe('')
  const untouched = [...zh].filter(([key, text]) => text === en.get(key) && /[a-z]{4}/.test(text))
  expect(untouched.map(([key]) => key)).toEqual([
    'settings.about.version',
    'shops.connect.appSecret',
    'shops.connect.serviceId',
  ])
})
