import { z } from 'zod'
import { type App, reading } from '../../kernel/app.ts'
import { countOrders } from '../count-orders.ts'
import { listOrders } from '../list-orders.ts'
import { orderFacets } from '../order-facets.ts'
import { orderFilter, orderSorts } from '../order-filter.ts'
import { orderCounts as countsView, orderFacets as facetsView, orderPage, orderRow } from '../order-views.ts'
import { ordersByIds } from '../orders-by-ids.ts'
import { tags } from './order-params.ts'

const needs = 'orders.read'

const listQuery = orderFilter.extend({
  sort: z.enum(orderSorts).default('due'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

const idsQuery = z.object({
  ids: z
    .string()
    .max(200 * 40)
    .transform(text => text.split(',').filter(id => id !== ''))
    .pipe(z.array(z.string().max(60)).max(200)),
})

/** The desk's list and what stands around it. */
export function listRoutes(app: App): void {
  app.get(
    '/api/orders',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'listOrders',
        summary: 'One page of the orders that match',
        description: 'Refusals: cursor.unreadable',
        querystring: listQuery,
        response: { 200: orderPage },
      },
    },
    request => {
      const { sort, cursor, limit, ...filter } = request.query
      return listOrders(reading(request), { filter, sort, cursor, limit })
    },
  )
  app.get(
    '/api/orders/by-ids',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'getOrdersByIds',
        summary: 'Rows of these orders, for lists that update by themselves',
        querystring: idsQuery,
        response: { 200: z.object({ rows: z.array(orderRow) }).meta({ id: 'OrderRows' }) },
      },
    },
    async request => ({ rows: await ordersByIds(reading(request), request.query.ids) }),
  )
  figureRoutes(app)
}

function figureRoutes(app: App): void {
  app.get(
    '/api/orders/counts',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'countOrders',
        summary: 'How many orders match, per stage and overdue; counted up to 10,000 each',
        querystring: orderFilter.omit({ stage: true }),
        response: { 200: countsView },
      },
    },
    request => countOrders(reading(request), request.query),
  )
  app.get(
    '/api/orders/facets',
    {
      config: { needs },
      schema: {
        tags,
        operationId: 'getOrderFacets',
        summary: 'What the filters offer to choose from',
        response: { 200: facetsView },
      },
    },
    request => orderFacets(reading(request)),
  )
}
