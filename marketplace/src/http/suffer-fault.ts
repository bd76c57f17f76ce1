import type { FastifyReply, FastifyRequest } from 'fastify'
import { tooManyRequests } from '../gateway/check-request.ts'
import { expireToken } from '../gateway/check-token.ts'
import { failure } from '../gateway/envelope.ts'
import type { WireAnswer } from '../gateway/gateway.ts'
import type { Fault } from '../mischief/draw-fault.ts'
import type { World } from '../world.ts'

/** Plays what goes wrong before a call is looked at: an answer, `hang`, or nothing when the call may go on. */
export function faultBefore(
  world: World,
  fault: Fault | undefined,
  request: FastifyRequest,
): WireAnswer | { status: number; html: string } | 'hang' | undefined {
  switch (fault) {
    case 'timeout-before':
      return 'hang'
    case 'html':
      return { status: 502, html: '<html><body><h1>502 Bad Gateway</h1></body></html>' }
    case 'error':
      return drawError(world)
    case 'throttle': {
      const refusal = tooManyRequests()
      const envelope = failure(world, refusal.code, refusal.message)
      return { status: refusal.status, envelope, retryAfter: 1 }
    }
    case 'expire-token':
      expireToken(world, request.headers['x-tts-access-token'])
      return undefined
    default:
      return undefined
  }
}

/** The three kinds of 5xx that third parties report. */
function drawError(world: World): WireAnswer {
  const kinds = [
    [500, 36009003, 'Internal error. Please try again later.'],
    [503, 36009003, 'Internal error. The service is overloaded.'],
    [504, 36009007, 'Request timeout. Please try again later.'],
  ] as const
  const [status, code, message] = world.mischief.random.pick(kinds)
  return { status, envelope: failure(world, code, message) }
}

/** Leaves the caller waiting, then cuts the connection without a word. */
export function hang(world: World, reply: FastifyReply) {
  reply.hijack()
  const { socket } = reply.raw
  const cut = setTimeout(() => socket?.destroy(), world.mischief.settings.timeout_ms)
  socket?.once('close', () => clearTimeout(cut))
}

/** Announces the whole answer, sends half of it, and cuts the connection. */
export function truncate(reply: FastifyReply, { status, envelope }: WireAnswer) {
  reply.hijack()
  const body = Buffer.from(JSON.stringify(envelope))
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }
  reply.raw.writeHead(status, headers)
  reply.raw.write(body.subarray(0, body.length / 2), () => reply.raw.socket?.destroy())
}
