import type { Marketplace } from '@supercargo/marketplace'

/** What the promise names: lost, doubled and reordered webhooks, and one call in twenty that fails on its way. */
export const trouble = {
  drop_webhooks: 0.3,
  duplicate_webhooks: 0.2,
  reorder_webhooks: 1,
  late_webhooks: 0.05,
  error_rate: 0.02,
  html_error_rate: 0.005,
  timeout_rate: 0.02,
  timeout_ms: 200,
  truncate_rate: 0.005,
  throttle_rate: 0.005,
  expire_tokens: 0.005,
  stale_reads: 0.1,
  token_endpoints: true,
}

export const calm = Object.fromEntries(
  Object.keys(trouble).map(name => [name, name === 'token_endpoints' ? false : 0]),
)

/** What goes wrong from now on. */
export async function setMischief(market: Marketplace, settings: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${market.url}/practice/mischief`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  })
  if (!response.ok) throw new Error(await response.text())
}
