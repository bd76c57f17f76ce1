import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('ids of one process sort in the order in which they were made', () => {
  const ids = Array.from({ length: 5000 }, () => newId('ord'))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(5000)
  expect(ids[0]).toMatch(/^ord_[0-9a-z]{24}$/)
})
