import { labelOf } from './error-labels.ts'

/** A refusal as the platform words it: a code in the body, and an HTTP status that business errors keep at 200. */
export class PlatformRefusal extends Error {
  readonly code: number
  readonly status: number
  /** Seconds to wait, sent as `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(code: number, message: string, status: number, retryAfter?: number) {
    super(message)
    this.name = 'PlatformRefusal'
    this.code = code
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** A business refusal: HTTP 200 with the code, as most clients' tests of the platform show. */
export function refuse(code: number, detail?: string): PlatformRefusal {
  return new PlatformRefusal(code, detail ? `${labelOf(code)}: ${detail}` : labelOf(code), 200)
}

const HELP = 'For more details: https://m.tiktok.shop/s/AIu6dbFhs2XW'

/** A refusal of the gateway: a class phrase, a sentence naming the part, and a help link. */
export function refuseAtGateway(
  status: number,
  code: number,
  phrase: string,
  sentence: string,
  retryAfter?: number,
) {
  return new PlatformRefusal(code, `${phrase} ${sentence} ${HELP}`, status, retryAfter)
}

/** A parameter that is missing or wrong; the message names it as the platform does. */
export const badParameter = (name: string, what = 'is missing') =>
  refuseAtGateway(400, 36009004, 'Invalid parameter.', `param ${name} ${what}.`)
