export type Request = {
  method: string
  path: string
  query: Record<string, string>
  body: Record<string, unknown>
}

/** What the fake server will not do, in the API's envelope. */
export class Refusing extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
