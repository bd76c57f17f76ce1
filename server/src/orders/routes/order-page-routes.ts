import { z } from 'zod'
import { type App, deciding, reading } from '../../kernel/app.ts'
import { orderById } from '../order-by-id.ts'
import { orderFilter, orderSorts } from '../order-filter.ts'
import { orderNeighbors } from '../order-neighbors.ts'
import { maskedPayload } from '../order-payload.ts'
import { orderDetail, recipientView } from '../order-views.ts'
import { revealBuyer } from '../reveal-buyer.ts'
import { revealPayload } from '../reveal-payload.ts'
import { orderParams, tags } from './order-params.ts'

const neighbors = z
  .object({ previous: z.string().nullable(), next: z.string().nullable() })
  .meta({ id: 'OrderNeighbors' })

const payloadParams = orderParams.extend({ payloadId: z.string().max(60) })
const payloadView = z
  .object({ source: z.string(), receivedAt: z.iso.datetime(), body: z.string().describe('JSON text') })
  .meta({ id: 'OrderPayload' })

/** An order's own page. */
export function orderPageRoutes(app: App): void {
  app.get(
    '/api/orders/:id',
    {
      config: { needs: 'orders.read' },
      schema: {
        tags,
        operationId: 'getOrder',
        summary: 'One order with everything known of it, its buyer masked',
        description: 'Refusals: order.unknown',
        params: orderParams,
        response: { 200: orderDetail },
      },
    },
    request => orderById(reading(request), request.params.id),
  )
  app.get(
    '/api/orders/:id/neighbors',
    {
      config: { needs: 'orders.read' },
      schema: {
        tags,
        operationId: 'getOrderNeighbors',
        summary: 'The orders before and after this one in a list',
        description: 'Refusals: order.unknown',
        params: orderParams,
        querystring: orderFilter.extend({ sort: z.enum(orderSorts).default('due') }),
        response: { 200: neighbors },
      },
    },
    request => {
      const { sort, ...filter } = request.query
      return orderNeighbors(reading(request), request.params.id, { filter, sort })
    },
  )
  payloadRoutes(app)
  revealRoute(app)
}

function payloadRoutes(app: App): void {
  app.get(
    '/api/orders/:id/payloads/:payloadId',
    {
      config: { needs: 'orders.read' },
      schema: {
        tags,
        operationId: 'getOrderPayload',
        summary: 'An answer of the channel as it was kept, the buyer covered',
        description: 'Refusals: payload.unknown, order.unknown',
        params: payloadParams,
        response: { 200: payloadView },
      },
    },
    request => maskedPayload(reading(request), request.params.id, request.params.payloadId),
  )
  app.post(
    '/api/orders/:id/payloads/:payloadId/reveal',
    {
      config: { needs: 'buyers.reveal' },
      schema: {
        tags,
        operationId: 'revealOrderPayload',
        summary: 'The same, whole; that it was shown is recorded',
        description: 'Refusals: payload.unknown',
        params: payloadParams,
        response: { 200: payloadView },
      },
    },
    request => deciding(request, tx => revealPayload(tx, request.params.id, request.params.payloadId)),
  )
}

function revealRoute(app: App): void {
  app.post(
    '/api/orders/:id/reveal',
    {
      config: { needs: 'buyers.reveal' },
      schema: {
        tags,
        operationId: 'revealBuyer',
        summary: 'The whole recipient; that it was shown is recorded',
        description: 'Refusals: order.unknown',
        params: orderParams,
        body: z.object({ reason: z.string().trim().min(1).max(200).optional() }),
        response: { 200: recipientView },
      },
    },
    request => deciding(request, tx => revealBuyer(tx, request.params.id, request.body.reason)),
  )
}
