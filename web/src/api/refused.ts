type Detail = Record<string, unknown>

/** What the server understood and would not do, or why it could not be asked. `code` is the translation key. */
export class Refused extends Error {
  readonly kind: string
  readonly code: string
  readonly detail: Detail
  readonly status: number

  constructor(kind: string, code: string, message: string, detail: Detail, status: number) {
    super(message)
    this.name = 'Refused'
    this.kind = kind
    this.code = code
    this.detail = detail
    this.status = status
  }

  /** Reads an answer that is no success; a proxy's HTML page is told as the server being unavailable. */
  static async from(response: Response): Promise<Refused> {
    const body: unknown = await response.json().catch(() => null)
    const error = isEnvelope(body) ? body.error : null
    if (error) {
      return new Refused(error.kind, error.code, error.message, error.detail ?? {}, response.status)
    }
    return new Refused('unavailable', 'server.unavailable', response.statusText, {}, response.status)
  }
}

type Envelope = { error: { kind: string; code: string; message: string; detail?: Detail } }

function isEnvelope(body: unknown): body is Envelope {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
