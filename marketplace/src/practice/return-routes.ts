import type { FastifyInstance } from 'fastify'
import { answerOffer } from '../returns/offer-partial-refund.ts'
import { startArbitration } from '../returns/reject-return.ts'
import { closeCancellation } from '../returns/request-cancel.ts'
import { isFinal, type ReturnCase, type ReturnStatus } from '../returns/return-case.ts'
import { buyerSends, goodsArrive, withdrawReturn } from '../returns/send-back.ts'
import type { World } from '../world.ts'
import { ControlError } from './control-call.ts'

type OnReturn = { Params: { id: string } }

/** The buyer's and the platform's part in a return, done at once. */
export function returnRoutes(server: FastifyInstance, world: World) {
  const step = (name: string, from: readonly ReturnStatus[] | undefined, act: (claim: ReturnCase) => void) =>
    server.post<OnReturn>(`/practice/returns/:id/${name}`, request => {
      const claim = world.returns.get(request.params.id)
      if (claim === undefined) throw new ControlError(404, `There is no return ${request.params.id}.`)
      if (from ? !from.includes(claim.status) : isFinal(claim.status)) {
        throw new ControlError(409, `Return ${claim.id} is ${claim.status}.`)
      }
      act(claim)
      return { return_status: claim.status }
    })
  step('buyer-ship', ['AWAITING_BUYER_SHIP'], claim => buyerSends(world, claim))
  step('arrive', ['BUYER_SHIPPED_ITEM'], claim => goodsArrive(world, claim))
  step('accept-offer', ['AWAITING_BUYER_RESPONSE'], claim => answerOffer(world, claim, true))
  step('refuse-offer', ['AWAITING_BUYER_RESPONSE'], claim => answerOffer(world, claim, false))
  step('appeal', ['REFUND_OR_RETURN_REQUEST_REJECT', 'REJECT_RECEIVE_PACKAGE'], claim =>
    startArbitration(world, claim),
  )
  step('withdraw', undefined, claim => withdrawReturn(world, claim, 'BUYER', 'The buyer withdrew'))
  server.post<OnReturn>('/practice/cancellations/:id/withdraw', request => {
    const cancellation = world.cancellations.get(request.params.id)
    if (cancellation === undefined)
      throw new ControlError(404, `There is no cancellation ${request.params.id}.`)
    if (cancellation.status !== 'CANCELLATION_REQUEST_PENDING') {
      throw new ControlError(409, `Cancellation ${cancellation.id} is ${cancellation.status}.`)
    }
    closeCancellation(world, cancellation)
    return { cancel_status: cancellation.status }
  })
}
