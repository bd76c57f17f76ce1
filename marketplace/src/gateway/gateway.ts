import type { IncomingHttpHeaders } from 'node:http'
import type { World } from '../world.ts'
import { checkRequest } from './check-request.ts'
import type { Endpoint } from './endpoint.ts'
import { type Envelope, failure, success } from './envelope.ts'
import type { Matcher } from './match-endpoint.ts'
import { PlatformRefusal } from './refusal.ts'

/** A request as it came over the wire. */
export type WireRequest = {
  method: string
  /** Path and query, still encoded. */
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export type WireAnswer = { status: number; envelope: Envelope; retryAfter?: number }

/** Answers one call of the open API: all checks in the platform's order, then the endpoint. */
export function answerCall(world: World, matcher: Matcher, request: WireRequest): WireAnswer {
  try {
    const { endpoint, call } = checkRequest(world, matcher, request)
    world.calls.request(endpoint)
    return { status: 200, envelope: success(world, answer(endpoint, call) ?? {}) }
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error
    return {
      status: error.status,
      envelope: failure(world, error.code, error.message),
      ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    }
  }
}

type Checked = ReturnType<typeof checkRequest>

function answer(endpoint: Endpoint, call: Checked['call']): unknown {
  if (!endpoint.cipher) return endpoint.answer(call)
  const { shop } = call
  if (shop === undefined) throw new Error(`${endpoint.path} was checked without its shop`)
  return endpoint.answer({ ...call, shop })
}
