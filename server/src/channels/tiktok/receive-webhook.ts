import { createHash } from 'node:crypto'
import { readWebhook, TikTokShopError, type Webhook } from '@supercargo/tiktok-shop'
import { newId } from '../../kernel/ids.ts'
import { announce } from '../../kernel/live.ts'
import type { Channel } from './channel.ts'
import { webhookSubject } from './webhook-subject.ts'

export type WebhookDelivery = {
  appId: string
  /** The body's bytes as they arrived. */
  rawBody: Uint8Array
  /** The `Authorization` header. */
  signature: string | undefined
}

/** What PostgreSQL's `integer` holds. */
const largestKind = 2_147_483_647

/**
 * Keeps a delivery of the platform and nothing more: the row is the queue, so the answer can go out at once while
 * everything but the database is down. What is signed but not understood is kept too. The dedupe key holds for
 * ever, because the signature covers no time and a captured delivery can be sent again at any moment.
 * @throws Refusal `channel-app.unknown`
 */
export async function receiveWebhook(
  channel: Channel,
  { appId, rawBody, signature }: WebhookDelivery,
): Promise<'kept' | 'bad-signature'> {
  const app = await channel.app(appId)
  if (!app.client.verifyWebhook(rawBody, signature)) return 'bad-signature'
  const { webhook, problem } = understand(rawBody)
  const subject = webhook && webhookSubject(webhook)
  const something = subject && (subject.authorization || subject.orders.length + subject.products.length > 0)
  await channel.decide(`channel:${appId}`, async tx => {
    const now = tx.clock.now()
    await tx
      .insertInto('inbox')
      .values({
        merchant_id: tx.scope.merchantId,
        id: newId('inb'),
        app_id: appId,
        dedupe_key: dedupeKey(webhook, rawBody),
        kind: webhook && webhook.type <= largestKind ? webhook.type : null,
        channel_shop_id: webhook?.shopId ? storable(webhook.shopId) : null,
        subject: subject?.orders[0] ?? subject?.products[0] ?? null,
        body_sealed: tx.keys.seal(rawBody),
        received_at: now,
        run_at: now,
        state: something ? 'pending' : 'ignored',
        last_error: problem,
      })
      .onConflict(conflict => conflict.columns(['merchant_id', 'app_id', 'dedupe_key']).doNothing())
      .execute()
    if (something) await announce(tx, { topic: 'inbox' })
  })
  return 'kept'
}

function understand(rawBody: Uint8Array): { webhook: Webhook | undefined; problem: string | null } {
  try {
    return { webhook: readWebhook(rawBody), problem: null }
  } catch (error) {
    if (!(error instanceof TikTokShopError)) throw error
    return { webhook: undefined, problem: error.message }
  }
}

/** Without a notification id the same bytes are the same notification. */
function dedupeKey(webhook: Webhook | undefined, rawBody: Uint8Array): string {
  const id = webhook?.notificationId
  if (id && /^[\w-]{1,100}$/.test(id)) return `id:${id}`
  return `sha256:${createHash('sha256').update(rawBody).digest('base64url')}`
}

/** Text that PostgreSQL takes and an index holds. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, 100)
}
