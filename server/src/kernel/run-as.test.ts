import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Machine, runAs } from './run-as.ts'

const root: Machine = { uid: 0, named: true, namespaces: true, ambient: true }

describe('a program that refuses to run as root', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supercargo-run-as-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('is started directly by an ordinary user', () => {
    const as = runAs('/bin/true', join(folder, 'new'), { ...root, uid: 1000 })
    expect([as.how, as.command('/bin/true', ['a b'])]).toEqual([
      'directly',
      { file: '/bin/true', args: ['a b'], options: {} },
    ])
  })

  test('is started by root in a namespace, as a user with a name', () => {
    const as = runAs('/bin/true', join(folder, 'new'), root)
    expect(as.how).toBe('in a user namespace')
    expect(as.command('/bin/true', ['a b'])).toMatchObject({
      file: 'unshare',
      args: ['--user', '--map-user=65534', expect.any(String), '--', '/bin/true', 'a b'],
    })
  })

  test('is started by a user without a name in a namespace too, else it is said why not', () => {
    const nameless = { ...root, uid: 4242, named: false }
    expect(runAs('/bin/true', join(folder, 'new'), nameless).how).toBe('in a user namespace')
    expect(() => runAs('/bin/true', join(folder, 'new'), { ...nameless, namespaces: false })).toThrow(
      expect.objectContaining({ code: 'database.root', message: expect.stringContaining('4242') }),
    )
  })
})
