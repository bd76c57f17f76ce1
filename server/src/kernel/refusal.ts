/** How a refusal maps to HTTP is decided once, in `http/answer-refusal.ts`. */
export type RefusalKind =
  | 'invalid'
  | 'unknown'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'too-many'
  | 'unavailable'

/**
 * What the system understands and will not do. Thrown, because throwing rolls the transaction back.
 * `code` is stable (`order.not-held`) and is the translation key; `message` is an English sentence for a
 * person that says what to do. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly detail: Record<string, unknown>

  constructor(kind: RefusalKind, code: string, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.detail = detail
  }
}
