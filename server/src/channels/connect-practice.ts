import { z } from 'zod'
import { Refusal } from '../kernel/refusal.ts'
import { redirectUrl, registerChannelApp } from './channel-app.ts'
import { connectWithCode } from './complete-consent.ts'
import type { Channel } from './tiktok/channel.ts'

const about = z.object({
  app_key: z.string(),
  app_secret: z.string(),
  service_id: z.string().optional(),
  shops: z.array(z.object({ id: z.string(), seller_id: z.string().optional() })),
})
const issued = z.object({ code: z.string() })

const timeoutMs = 10_000

/**
 * Connects every shop of a practice marketplace without a click; its control hands out the codes that a seller's
 * consent would. Safe to repeat at each start: the marketplace forgets its tokens when it stops, we do not.
 * @param baseUrl without a slash at the end
 * @returns ids of the shops
 * @throws Refusal `practice.unreachable`
 */
export async function connectPractice(channel: Channel, baseUrl: string): Promise<string[]> {
  const practice = await ask(channel, about, `${baseUrl}/practice`)
  const appId = await channel.decide('system:practice', tx =>
    registerChannelApp(tx, {
      appKey: practice.app_key,
      appSecret: practice.app_secret,
      serviceId: practice.service_id ?? null,
      hosts: { api: baseUrl, auth: baseUrl, consent: baseUrl },
      practice: true,
    }),
  )
  channel.forgetApp(appId)
  // Its consent page then leads back here, as the one of Partner Center does after it has been told by hand.
  await ask(channel, z.object({}), `${baseUrl}/practice/app`, {
    method: 'PUT',
    body: { redirect_url: redirectUrl(channel.publicUrl) },
  })
  const connected = new Set<string>()
  const sellers = new Map(practice.shops.map(shop => [shop.seller_id ?? '', shop.id]))
  for (const shopId of sellers.values()) {
    const { code } = await ask(channel, issued, `${baseUrl}/practice/auth-code`, {
      method: 'POST',
      body: { shop_id: shopId },
    })
    for (const id of await connectWithCode(channel, 'system:practice', appId, code)) connected.add(id)
  }
  return [...connected]
}

async function ask<Answer>(
  channel: Channel,
  schema: z.ZodType<Answer>,
  url: string,
  sent?: { method: 'POST' | 'PUT'; body: Record<string, unknown> },
): Promise<Answer> {
  try {
    const response = await channel.doors.fetch(url, {
      signal: channel.doors.timeout(timeoutMs),
      ...(sent && {
        method: sent.method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent.body),
      }),
    })
    return schema.parse(await response.json())
  } catch (cause) {
    throw new Refusal(
      'unavailable',
      'practice.unreachable',
      `The practice marketplace at ${new URL(url).origin} does not answer as one.`,
      { cause: String(cause) },
    )
  }
}
