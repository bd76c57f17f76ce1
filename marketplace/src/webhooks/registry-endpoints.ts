import type { Endpoint } from '../gateway/endpoint.ts'
import { badParameter } from '../gateway/refusal.ts'
import { SILENT_TOPICS, TOPICS } from './notification.ts'

const PATH = '/event/202309/webhooks'
const SCOPES = ['seller.authorization.info']
const EVENT_TYPES = [...Object.keys(TOPICS), ...SILENT_TOPICS]

/** One address for each event type of a shop. Unlike the platform, plain http on a loopback address is welcome. */
export const registryEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: PATH,
    scopes: SCOPES,
    cipher: true,
    answer: ({ shop }) => ({
      total_count: shop.registrations.size,
      webhooks: [...shop.registrations].map(([eventType, { address, createTime, updateTime }]) => ({
        event_type: eventType,
        address,
        create_time: createTime,
        update_time: updateTime,
      })),
    }),
  },
  {
    method: 'PUT',
    path: PATH,
    scopes: SCOPES,
    cipher: true,
    answer: ({ world, shop, body }) => {
      const eventType = body.oneOf('event_type', EVENT_TYPES)
      const address = body.text('address')
      if (!isAllowed(address))
        throw badParameter('body.address', 'must be an https URL of at most 255 characters')
      const now = world.clock.now()
      const createTime = shop.registrations.get(eventType)?.createTime ?? now
      shop.registrations.set(eventType, { address, createTime, updateTime: now })
      return {}
    },
  },
  {
    method: 'DELETE',
    path: PATH,
    scopes: SCOPES,
    cipher: true,
    answer: ({ shop, body }) => {
      shop.registrations.delete(body.oneOf('event_type', EVENT_TYPES))
      return {}
    },
  },
]

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function isAllowed(address: string): boolean {
  const url = address.length > 255 ? null : URL.parse(address)
  if (url === null) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}
