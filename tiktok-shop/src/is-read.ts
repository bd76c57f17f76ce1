/** POST operations that only ask. Anything that is not listed here counts as a write. */
const askingPost = /\/(search|external_order_search|query|calculate)$/

/** Whether an operation changes nothing on the platform, so that repeating it is always safe. */
export function isRead(operation: string): boolean {
  if (operation.startsWith('GET ')) return true
  return operation.startsWith('POST ') && askingPost.test(operation)
}
