/** The platform's numbers of the topics that the marketplace sends. */
export const TOPICS = {
  ORDER_STATUS_CHANGE: 1,
  RECIPIENT_ADDRESS_UPDATE: 3,
  PACKAGE_UPDATE: 4,
  PRODUCT_STATUS_CHANGE: 5,
  SELLER_DEAUTHORIZATION: 6,
  UPCOMING_AUTHORIZATION_EXPIRATION: 7,
  CANCELLATION_STATUS_CHANGE: 11,
  RETURN_STATUS_CHANGE: 12,
  PRODUCT_INFORMATION_CHANGE: 15,
  PRODUCT_CREATION: 16,
  INVENTORY_STATUS_CHANGE: 27,
  PRODUCT_AUDIT_STATUS_CHANGE: 37,
} as const

export type Topic = keyof typeof TOPICS

/** Topics that can be registered by an address but are never sent here. */
export const SILENT_TOPICS = [
  'NEW_CONVERSATION',
  'NEW_MESSAGE',
  'PRODUCT_CATEGORY_CHANGE',
  'NEW_MESSAGE_LISTENER',
  'INVOICE_STATUS_CHANGE',
  'REVERSE_STATUS_UPDATE',
] as const

/** One message about one event; its retries and doubles carry the same id and the same bytes. */
export type Notification = {
  id: string
  topic: Topic
  shopId: string
  /** Unix seconds. */
  timestamp: number
  body: string
  /** What became of it, for the control's list. */
  attempts: { at: number; address: string; outcome: string }[]
}

/** Product ids of these topics travel as JSON numbers beyond 2^53, exactly as the platform sends them. */
const NUMERIC_PRODUCT_ID = new Set<Topic>([
  'PRODUCT_STATUS_CHANGE',
  'PRODUCT_CREATION',
  'PRODUCT_AUDIT_STATUS_CHANGE',
])

type Content = { id: string; topic: Topic; shopId: string; timestamp: number; data: Record<string, unknown> }

/** The exact text that is signed and sent. */
export function notificationBody({ id, topic, shopId, timestamp, data }: Content): string {
  const envelope = { type: TOPICS[topic], tts_notification_id: id, shop_id: shopId, timestamp, data }
  const text = JSON.stringify(envelope)
  return NUMERIC_PRODUCT_ID.has(topic) ? text.replace(/("product_id":)"(\d+)"/, '$1$2') : text
}
