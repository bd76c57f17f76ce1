import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const project = mkdtempSync(join(tmpdir(), 'tiktok-shop-'))
const installed = join(project, 'node_modules/@supercargo/tiktok-shop')
const builder = join(import.meta.dirname, '..', 'build.mjs')
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)
afterAll(() => rmSync(project, { recursive: true }))

const consumer = `
import { connectApp, signRequest } from '@supercargo/tiktok-shop'
const app = connectApp({ appKey: 'k', appSecret: 's' })
const seller = app.seller({ accessToken: async () => 't', replaceToken: async () => 't' })
export const ids = async (): Promise<(string | undefined)[]> => {
  const { orders } = await seller.shop('c').call('POST /order/202309/orders/search', { query: { page_size: 1 } })
  return (orders ?? []).map(order => order.id)
}
console.log(signRequest({ appSecret: 'app_secret', path: '/test-api', query: { foo: 'bar' } }))
`

describe('the published package', () => {
  it('compiles and runs in a project of its own, without any dependency', () => {
    mkdirSync(installed, { recursive: true })
    execFileSync(process.execPath, [builder, installed])
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    writeFileSync(join(project, 'package.json'), '{"type":"module"}')
    writeFileSync(join(project, 'consumer.ts'), consumer)
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      'node',
      '--outDir',
      'out',
    ]
    const types = ['--typeRoots', join(import.meta.dirname, '../../node_modules/@types')]
    execFileSync(process.execPath, [compiler, ...options, ...types, 'consumer.ts'], { cwd: project })
    const output = execFileSync(process.execPath, ['out/consumer.js'], { cwd: project, encoding: 'utf8' })
    expect(output.trim()).toBe('d3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f')
  })
})
