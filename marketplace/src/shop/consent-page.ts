import type { World } from '../world.ts'

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)

const frame = (content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Practice marketplace: authorize</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1f; background: #f6f5f2; margin: 0 }
  main { max-width: 34rem; margin: 8vh auto; padding: 2rem; background: #fff; border: 1px solid #ddd }
  .notice { border-left: 4px solid #d9480f; padding-left: 1rem }
  a.button { display: inline-block; padding: .6rem 1.2rem; margin-right: .6rem; border: 1px solid #1b1b1f;
    color: #1b1b1f; text-decoration: none }
  a.approve { background: #1b1b1f; color: #fff }
</style></head><body><main>${content}</main></body></html>`

export const plainPage = (text: string) => frame(`<p>${escapeHtml(text)}</p>`)

/** The page on which a seller of the practice marketplace lets the app in, or not. */
export function consentPage(world: World, path: string, asked: Record<string, string | undefined>): string {
  const link = (seller: string, decision: string) => {
    const query = new URLSearchParams({ seller, decision })
    for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, value)
    return escapeHtml(`${path}?${query}`)
  }
  const sellers = [...world.sellers.values()].map(seller => {
    const shops = seller.shops.map(shop => `${escapeHtml(shop.name)} (${shop.region})`).join(', ')
    return `<h2>${escapeHtml(seller.name)}</h2><p>${shops}</p>
      <p><a class="button approve" href="${link(seller.id, 'approve')}">Authorize</a>
      <a class="button" href="${link(seller.id, 'deny')}">Deny</a></p>`
  })
  return frame(`<h1>Authorize the app</h1>
    <p class="notice">This is a practice marketplace, not TikTok. Its sellers, buyers and orders are invented.</p>
    <p>The app asks to read and change orders, packages, products and returns of all shops of the seller.</p>
    ${sellers.join('')}`)
}
