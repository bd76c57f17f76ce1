import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Result = {
  violations: { id: string; impact?: string | null; nodes: { html: string; target: string[] }[] }[]
}

/** What axe calls serious or critical on the page as it stands, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate<Result>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(node => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    )
}
