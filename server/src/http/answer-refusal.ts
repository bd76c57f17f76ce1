import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Refusal, type RefusalKind } from '../kernel/refusal.ts'
import { databaseTrouble } from './database-trouble.ts'

/** The one place where what was refused becomes an HTTP status. */
const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unknown: 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'too-many': 429,
  unavailable: 503,
}

/** What every answer that is not the wanted one looks like. */
export const errorAnswer = z
  .object({
    error: z.object({
      kind: z.enum([
        'invalid',
        'unknown',
        'conflict',
        'forbidden',
        'unauthenticated',
        'too-many',
        'unavailable',
        'bug',
      ]),
      code: z.string().describe('Stable; the key of the translated sentence'),
      message: z.string().describe('A sentence for a person that says what to do'),
      detail: z.record(z.string(), z.unknown()),
    }),
  })
  .meta({ id: 'ErrorAnswer' })

/** Refusals answer with their own words; anything else is a bug, whose words go to the log alone. */
export function answerRefusal(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = asRefusal(error)
  if (refusal) {
    const { kind, code, message, detail } = refusal
    if (code === 'database.full') request.log.error({ err: error }, 'the disk is full')
    if (kind === 'too-many' && typeof detail.retryAfterSeconds === 'number')
      reply.header('retry-after', detail.retryAfterSeconds)
    return reply.status(statusFor(error, kind)).send({ error: { kind, code, message, detail } })
  }
  request.log.error(
    { err: error, requestId: request.id, route: request.routeOptions.url },
    'a request failed',
  )
  return reply.status(500).send({
    error: {
      kind: 'bug',
      code: 'internal',
      message: 'Something went wrong here that is not your fault. It has been noted with this number.',
      detail: { requestId: request.id },
    },
  })
}

/** Fastify's own 400, 413 and 415 say more than our 422. */
function statusFor(error: FastifyError, kind: RefusalKind): number {
  const own = error.statusCode
  return !(error instanceof Refusal) && own && own >= 400 && own < 500 && !error.validation
    ? own
    : statusOf[kind]
}

function asRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return refuseInput(error.validation)
  const known = requestFaults[error.statusCode ?? 0]
  return databaseTrouble(error) ?? (known && new Refusal(...known))
}

const requestFaults: Record<number, [RefusalKind, string, string]> = {
  400: ['invalid', 'request.unreadable', 'The request cannot be read: its body is not what its type says.'],
  413: ['invalid', 'request.too-large', 'The request is larger than this address takes.'],
  415: ['invalid', 'request.unknown-type', 'This address does not take a body of that type.'],
}

function refuseInput(faults: readonly { instancePath: string; message?: string | undefined }[]): Refusal {
  const fields = faults.map(({ instancePath, message = 'is not right' }) => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message,
  }))
  const sentence = fields.map(({ field, message }) => `${field || 'request'}: ${message}`).join('; ')
  return new Refusal('invalid', 'request.invalid', `Something in the request is not right. ${sentence}`, {
    fields,
  })
}
