import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WireAnswer } from '../gateway/gateway.ts'
import { drawFault } from '../mischief/draw-fault.ts'
import type { World } from '../world.ts'
import { faultBefore, hang, truncate } from './suffer-fault.ts'

/** Serves one call of the platform with whatever the mischief has in store for it. */
export function serveWithFaults(
  world: World,
  exposed: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => WireAnswer,
) {
  const fault = exposed ? drawFault(world.mischief, request.url) : undefined
  const failed = faultBefore(world, fault, request)
  if (failed === 'hang') return hang(world, reply)
  if (failed) return send(reply, failed)
  const answered = answer()
  if (fault === 'timeout-after') return hang(world, reply)
  if (fault === 'truncate') return truncate(reply, answered)
  return send(reply, answered)
}

function send(reply: FastifyReply, answer: WireAnswer | { status: number; html: string }) {
  void reply.code(answer.status)
  if ('html' in answer) return reply.type('text/html').send(answer.html)
  if (answer.retryAfter !== undefined) void reply.header('retry-after', String(answer.retryAfter))
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.envelope))
}
