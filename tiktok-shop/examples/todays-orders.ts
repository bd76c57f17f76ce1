// Prints the orders of every practice shop that changed in the last 24 hours.
// First `npm run marketplace`, then `npm run example -w tiktok-shop` (or with another address behind `--`).
import type { SellerTokens, TokenStore } from '../src/tiktok-shop.ts'
import { connectApp, TikTokShopError } from '../src/tiktok-shop.ts'

const host = process.argv[2] ?? 'http://127.0.0.1:4701'
const practice = (await (await fetch(`${host}/practice`)).json()) as { app_key: string; app_secret: string }
const consent = await fetch(`${host}/practice/auth-code`, { method: 'POST' })
const { code } = (await consent.json()) as { code: string }

const app = connectApp({
  appKey: practice.app_key,
  appSecret: practice.app_secret,
  hosts: { api: host, auth: host, consent: host },
})
const seller = app.seller(app.storedTokens(inMemory(await app.exchangeCode(code))))
const dayAgo = Math.floor(Date.now() / 1000) - 86_400

try {
  const { shops } = await seller.call('GET /authorization/202309/shops')
  for (const { cipher, name, region } of shops ?? []) {
    if (cipher === undefined) continue
    console.log(`${name} (${region})`)
    const changed = seller.shop(cipher).items('POST /order/202309/orders/search', 'orders', {
      query: { page_size: 100, sort_field: 'update_time', sort_order: 'ASC' },
      body: { update_time_ge: dayAgo },
    })
    for await (const order of changed) {
      console.log(`  ${order.id}  ${order.status}  ${order.payment?.total_amount} ${order.payment?.currency}`)
    }
  }
} catch (error) {
  if (!(error instanceof TikTokShopError)) throw error
  console.error(`${error.kind}: ${error.message} (code ${error.code}, request ${error.requestId})`)
  process.exitCode = 1
}

/** Enough for one process that may forget; an application keeps tokens in its database, under a lock. */
function inMemory(tokens: SellerTokens): TokenStore {
  let kept = tokens
  return {
    read: async () => kept,
    renew: async renew => {
      kept = await renew(kept)
      return kept
    },
  }
}
