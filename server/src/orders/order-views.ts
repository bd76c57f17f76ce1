import { z } from 'zod'
import { dueKinds } from './next-deadline.ts'
import { orderFlags, orderTypes, paymentKinds } from './order-snapshot.ts'
import { stages } from './stage.ts'

/** Shapes that screens and other clients read. Times are ISO 8601 in UTC; amounts are text in major units. */
export const moneyView = z.object({ amount: z.string(), currency: z.string() }).meta({ id: 'Money' })

const moment = z.iso.datetime()

export const itemView = z
  .object({
    channelSkuId: z.string().nullable(),
    sellerSku: z.string(),
    name: z.string(),
    variation: z.string(),
    pictureUrl: z.string().nullable(),
    quantity: z.number().int(),
    gift: z.boolean(),
    canceledQuantity: z.number().int(),
  })
  .meta({ id: 'OrderItem' })

export const orderRow = z
  .object({
    id: z.string(),
    channelOrderId: z.string(),
    source: z.enum(['api', 'file']),
    shop: z.object({
      id: z.string(),
      name: z.string(),
      market: z.string(),
      timeZone: z.string(),
      practice: z.boolean(),
    }),
    stage: z.enum(stages),
    channelStatus: z.string(),
    orderType: z.enum(orderTypes),
    placedAt: moment,
    due: z.object({ at: moment, kind: z.enum(dueKinds) }).nullable(),
    platformHoldUntil: moment.nullable(),
    flags: z.array(z.enum(orderFlags)),
    holds: z.array(z.string()),
    tags: z.array(z.string()),
    noteCount: z.number().int(),
    hasBuyerMessage: z.boolean(),
    total: moneyView,
    paymentKind: z.enum(paymentKinds),
    pieceCount: z.number().int(),
    items: z.array(itemView),
    buyer: z.string().nullable().describe('Masked'),
    country: z.string().nullable(),
    carrier: z.string().nullable(),
    trackingNumbers: z.array(z.string()),
    revision: z.string(),
    updatedAt: moment,
  })
  .meta({ id: 'OrderRow' })
export type OrderRow = z.output<typeof orderRow>

export const orderPage = z
  .object({ rows: z.array(orderRow), next: z.string().nullable().describe('Cursor of the next page') })
  .meta({ id: 'OrderPage' })

export type OrderPage = z.output<typeof orderPage>

/** Counting stops at the cap: beyond it the figure is "at least this many". */
export const count = z.object({ count: z.number().int(), capped: z.boolean() }).meta({ id: 'Count' })

export const orderCounts = z
  .object({ stages: z.record(z.enum(stages), count), all: count, overdue: count })
  .meta({ id: 'OrderCounts' })
export type OrderCounts = z.output<typeof orderCounts>

export const facet = z.array(z.object({ value: z.string(), label: z.string() }))
export const orderFacets = z
  .object({ markets: facet, carriers: facet, tags: facet, countries: facet, holds: facet })
  .meta({ id: 'OrderFacets' })
export type OrderFacets = z.output<typeof orderFacets>

export const recipientView = z
  .object({
    revealed: z.boolean(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    nickname: z.string().nullable(),
    country: z.string().nullable(),
    postalCode: z.string().nullable(),
    regions: z.array(z.string()),
    addressLines: z.array(z.string()),
    fullAddress: z.string().nullable(),
    deliveryInstruction: z.string().nullable(),
    message: z
      .string()
      .nullable()
      .describe('The buyer’s message; shown without revealing, with digits of phones masked'),
  })
  .meta({ id: 'Recipient' })
export type RecipientView = z.output<typeof recipientView>

export const pieceView = z
  .object({
    channelLineId: z.string(),
    channelSkuId: z.string().nullable(),
    sellerSku: z.string(),
    name: z.string(),
    variation: z.string(),
    pictureUrl: z.string().nullable(),
    listPrice: moneyView.nullable(),
    unitPrice: moneyView.nullable(),
    channelStatus: z.string(),
    gift: z.boolean(),
    canceled: z.boolean(),
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'OrderPiece' })

export const parcelView = z
  .object({
    channelPackageId: z.string().nullable(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    channelStatus: z.string(),
    pieces: z.number().int(),
  })
  .meta({ id: 'OrderParcel' })

export const timelineEntry = z
  .object({
    id: z.string(),
    at: moment,
    kind: z.string(),
    actor: z.string(),
    actorName: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' })

export const noteView = z
  .object({ id: z.string(), author: z.string(), authorName: z.string(), text: z.string(), createdAt: moment })
  .meta({ id: 'OrderNote' })
export type NoteView = z.output<typeof noteView>

export const holdView = z
  .object({
    id: z.string(),
    reason: z.string(),
    note: z.string().nullable(),
    placedBy: z.string(),
    placedByName: z.string(),
    placedAt: moment,
    releasedBy: z.string().nullable(),
    releasedByName: z.string().nullable(),
    releasedAt: moment.nullable(),
  })
  .meta({ id: 'OrderHold' })

export const orderDetail = orderRow
  .extend({
    paidAt: moment.nullable(),
    stageSince: moment,
    deadlines: z.array(
      z.object({ kind: z.enum(dueKinds), at: moment, met: z.boolean(), source: z.literal('platform') }),
    ),
    milestones: z.record(z.string(), moment),
    money: z.object({ total: moneyView, parts: z.array(z.object({ part: z.string(), amount: z.string() })) }),
    paymentMethod: z.string().nullable(),
    shippingType: z.string().nullable(),
    fulfillmentBy: z.enum(['seller', 'platform']),
    deliveryOption: z.string().nullable(),
    cancellation: z.object({ by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
    recipient: recipientView,
    sellerNote: z.string().nullable(),
    pieces: z.array(pieceView),
    parcels: z.array(parcelView),
    notes: z.array(noteView),
    holdHistory: z.array(holdView),
    timeline: z.array(timelineEntry),
    payloads: z.array(z.object({ id: z.string(), source: z.string(), receivedAt: moment })),
  })
  .meta({ id: 'OrderDetail' })
export type OrderDetail = z.output<typeof orderDetail>
