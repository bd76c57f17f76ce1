import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtApp } from './built-app.ts'
import { answersOf, englishLeftovers } from './english-leftovers.ts'
import { type FakeApi, startFakeApi } from './fake/start-fake-api.ts'
import { openBrowser } from './open-browser.ts'
import { seriousFaults } from './serious-faults.ts'

const laptop = { width: 1280, height: 720 }
const phone = { width: 390, height: 844 }
const desk = '/orders?stage=to_ship'
/** A machine that does other things too may take its time. */
const soon = { timeout: 20_000 }

let browser: Browser | null
let fake: FakeApi
const contexts = new Map<string, BrowserContext>()

beforeAll(async () => {
  browser = await openBrowser()
  if (browser) fake = await startFakeApi({ orders: 900, dist: builtApp() })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await fake?.close()
})

type Look = { language?: string; theme?: string; size?: { width: number; height: number } }

/** Pages of one look share a browser's memory, as the tabs of one person do. */
async function visit(path: string, look: Look = {}): Promise<Page> {
  const { language = 'en', theme = 'light', size = laptop } = look
  const key = JSON.stringify({ language, theme, size })
  const context =
    contexts.get(key) ?? (await browser!.newContext({ viewport: size, reducedMotion: 'reduce' }))
  if (!contexts.has(key)) {
    contexts.set(key, context)
    await context.addInitScript(
      preferences => localStorage.setItem('supercargo.preferences', preferences),
      JSON.stringify({ language, theme }),
    )
  }
  const page = await context.newPage()
  await page.goto(fake.url + path)
  return page
}

const screens = [
  ['the desk', desk, '.order-row, .order-card'],
  ['the desk narrowed to nothing', `${desk}&tag=nobody`, '.empty-state'],
  ['an order', '/orders/ord_000100', '.order-sheet'],
  ['shops', '/shops', '.shop-line'],
  ['a shop', '/shops/shp_th', '.shop-hero'],
  ['import', '/import', '.drop-file'],
  ['an import’s preview', '/import/imp_1', '.import-rows td'],
  ['settings', '/settings', '.settings form'],
  ['problems', '/problems', '.line-list li'],
] as const

const openers: [(page: Page) => Promise<void>, string][] = [
  [page => page.keyboard.press('?'), '.help-dialog'],
  [page => page.locator('.order-row').nth(1).click(), '.order-drawer .order-sheet'],
  [page => page.getByRole('button', { name: '筛选', exact: true }).click(), '.filter-menu'],
  [page => page.getByRole('button', { name: '视图' }).click(), '.saved-views'],
  [page => page.locator('.you-menu').click(), '.ant-dropdown-menu'],
  [page => act(page, 't'), '.batch-form'],
  [page => act(page, 'h'), '.hold-reasons'],
  [page => act(page, 'e'), '.batch-form'],
]

// Decided before the browser is looked for, so each test asks for itself.
const withBrowser = test.runIf(process.env.SCREENS !== 'off')

describe('screens', { timeout: 90_000 }, () => {
  withBrowser(
    'sign-in: a wrong password is told, the right one opens the desk where one wanted to be',
    async ctx => {
      if (!browser) return ctx.skip()
      fake.world.session.signedIn = false
      const page = await visit(desk)
      await page.getByLabel('Sign-in name').fill('lin')
      await page.getByLabel('Password', { exact: true }).fill('guess')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect.poll(() => page.getByRole('alert').textContent(), soon).toContain('do not belong together')
      expect(await seriousFaults(page)).toEqual([])
      await page.getByLabel('Password', { exact: true }).fill('open sesame')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.locator('.order-row').first().waitFor()
      expect(page.url()).toContain('stage=to_ship')
      await page.close()
    },
  )

  withBrowser('a session that ends asks for the password over the page and goes on', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(desk)
    await page.locator('.order-row').first().waitFor()
    fake.world.session.expired = true
    await page.locator('.order-row').nth(2).click()
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
    await page.getByLabel('Password', { exact: true }).fill('open sesame')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('.order-drawer .order-sheet').waitFor()
    await page.close()
  })

  withBrowser('filters live in the address, and can be dropped again', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(desk)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('button', { name: 'Market' }).click()
    await page.getByLabel('Thailand').check()
    await page.waitForURL(/market=TH/)
    const wanted = fake.world.counts({ market: 'TH' }).stages.to_ship!.count
    await expect
      .poll(() => page.locator('.pipeline-to_ship .pipeline-count').textContent())
      .toBe(String(wanted))
    expect(await page.locator('.order-row .market-mark').allTextContents()).not.toContain('US')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Remove the filter Market' }).click()
    await page.waitForURL(url => !url.search.includes('market'))
    await page.close()
  })

  withBrowser('the search finds an order by its number in any stage, and gives the list back', async ctx => {
    if (!browser) return ctx.skip()
    const order = fake.world.find({ stage: 'completed' })[0]!
    const page = await visit(desk)
    await page.locator('.order-row').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(order.channelOrderId)
    await expect.poll(() => page.locator('.order-row').count(), soon).toBe(1)
    expect(await page.locator('.order-row').textContent()).toContain(order.channelOrderId)
    await page.getByRole('searchbox').or(page.getByLabel('Search all orders')).first().fill('')
    await page.waitForURL(/stage=to_ship/)
    await page.close()
  })

  withBrowser('keys: move, open, walk through the list with the order following, close, help', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(desk)
    await page.locator('.order-row').first().waitFor()
    const ids = await page.locator('.order-row .mono').allTextContents()
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key)
    const title = page.locator('.order-drawer h1')
    await expect.poll(() => title.textContent(), soon).toBe(ids.filter(Boolean).filter(isOrderId)[1])
    await page.keyboard.press('j')
    await expect.poll(() => title.textContent(), soon).toBe(ids.filter(isOrderId)[2])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.order-drawer').count(), soon).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.close()
  })

  withBrowser('a batch: select, hold, see the reasons of those refused, undo', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(`${desk}&market=US`)
    await page.locator('.order-row').first().waitFor()
    const before = fake.world.counts({ market: 'US' }).stages.to_ship!.count
    expect(before).toBeGreaterThanOrEqual(11)
    await page.getByLabel('Select all loaded orders').check()
    await page.keyboard.press('h')
    await page.getByLabel('Stock').check()
    await page.locator('.ant-modal').getByRole('button', { name: 'Hold' }).click()
    const outcome = page.locator('.batch-progress')
    await expect.poll(() => outcome.textContent(), soon).toContain('held')
    const refused = Math.floor(before / 11)
    expect(await outcome.textContent()).toContain(`${refused} refused`)
    await expect.poll(() => page.locator('.order-row[data-left="true"]').count(), soon).toBeGreaterThan(5)
    await outcome.getByRole('button', { name: 'Reasons' }).click()
    await page.getByText('already on hold for this reason').first().waitFor()
    await page.keyboard.press('Escape')
    await outcome.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => outcome.textContent(), soon).toContain('Undone')
    expect(fake.world.counts({ market: 'US' }).stages.to_ship!.count).toBe(before)
    await page.close()
  })

  withBrowser('what changes is shown in place; what is new waits behind one press', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(desk)
    await page.locator('.order-row').first().waitFor()
    await expect.poll(() => page.locator('.live-mark').getAttribute('data-state'), soon).toBe('live')
    await page.keyboard.press('j')
    const first = await page.locator('.order-row').first().locator('.mono').first().textContent()
    const order = [...fake.world.orders.values()].find(one => one.channelOrderId === first)!
    fake.world.change(order.id, { tags: ['seen live'] })
    await page.locator('.order-row').first().getByText('seen live').waitFor()
    fake.world.arrive('to_ship')
    await page.getByRole('button', { name: '1 new order' }).click()
    await expect.poll(() => page.locator('.new-orders-pill').count(), soon).toBe(0)
    await page.close()
  })

  withBrowser('an order: the recipient is masked until revealed, and that is on the timeline', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit('/orders/ord_000100')
    await page.locator('.order-sheet').waitFor()
    expect(await page.locator('.recipient').first().textContent()).toContain('***')
    await page.getByRole('button', { name: 'Reveal' }).click()
    await page.getByText('Somsri Rakthai').waitFor()
    await page.getByText('Recipient revealed').waitFor()
    await page.getByLabel('Write a note for colleagues').fill('Fragile')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.note').getByText('Fragile').waitFor()
    await page.close()
  })

  withBrowser('on a phone the list is cards, an order a page, filters a sheet', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit(desk, { size: phone })
    await page.locator('.order-card').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.locator('.filter-sheet-field').first().waitFor()
    await page.getByRole('button', { name: 'Show the orders' }).click()
    await page.locator('.order-card').nth(1).click()
    await page.waitForURL(/\/orders\/ord_/)
    await page.getByText('Back to the list').click()
    await page.locator('.order-card').first().waitFor()
    await page.close()
  })

  withBrowser('the first route brings at most 420 kB of JavaScript', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit('/welcome')
    const scripts: string[] = []
    page.on(
      'response',
      response => response.url().endsWith('.js') && scripts.push(new URL(response.url()).pathname),
    )
    await page.goto(fake.url + desk)
    await page.locator('.order-row').first().waitFor()
    const sizes = scripts.map(path => gzipSync(readFileSync(join(builtApp(), path))).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(420 * 1024)
    await page.close()
  })

  for (const [name, path, sign] of screens) {
    withBrowser(`${name}: no serious fault of accessibility at both sizes; wholly in Chinese`, async ctx => {
      if (!browser) return ctx.skip()
      const wide = await visit(path)
      await wide.locator(sign).first().waitFor()
      expect(await seriousFaults(wide), 'laptop, light').toEqual([])
      await wide.close()
      const page = await visit('/welcome', { language: 'zh-CN', theme: 'dark', size: phone })
      const answers = answersOf(page)
      await page.goto(fake.url + path)
      await page.locator(sign).first().waitFor()
      await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined)
      expect(await seriousFaults(page), 'phone, dark').toEqual([])
      expect(await englishLeftovers(page, answers)).toEqual([])
      await page.close()
    })
  }

  withBrowser('what opens over the desk is in Chinese too, and without serious faults', async ctx => {
    if (!browser) return ctx.skip()
    const page = await visit('/welcome', { language: 'zh-CN' })
    const answers = answersOf(page)
    for (const [opener, sign] of openers) {
      await page.goto(fake.url + desk)
      await page.locator('.order-row').first().waitFor()
      await opener(page)
      await page.locator(sign).first().waitFor()
      expect(await englishLeftovers(page, answers), sign).toEqual([])
      expect(await seriousFaults(page), sign).toEqual([])
    }
    await page.close()
  })
})

/** Selects an order and asks for an act by its key. */
async function act(page: Page, key: string): Promise<void> {
  await page.locator('.order-row input').first().check()
  await page.keyboard.press(key)
}

function isOrderId(text: string): boolean {
  return /^5764\d{14}$/.test(text)
}
