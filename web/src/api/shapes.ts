import type { components, paths } from './generated/schema.ts'

/** Names for what the API answers and takes; everything here follows from the generated types. */
type Schemas = components['schemas']
type Path = keyof paths
type Ok<Responses> = Responses extends { 200: { content: { 'application/json': infer Body } } }
  ? Body
  : Responses extends { 201: { content: { 'application/json': infer Body } } }
    ? Body
    : Responses extends { 202: { content: { 'application/json': infer Body } } }
      ? Body
      : never
type Answer<At extends Path> = paths[At] extends { get: { responses: infer Responses } }
  ? Ok<Responses>
  : never
type QueryOf<At extends Path> = paths[At] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never

export type OrderRow = Schemas['OrderRow']
export type OrderDetail = Schemas['OrderDetail']
export type OrderPage = Schemas['OrderPage']
export type OrderCounts = Schemas['OrderCounts']
export type OrderItem = Schemas['OrderItem']
export type Recipient = Schemas['Recipient']
export type TimelineEntry = Schemas['TimelineEntry']
export type Money = Schemas['Money']
export type Batch = Schemas['Batch']
export type BatchAction = Schemas['BatchActionInput']
export type OrderSelection = Schemas['OrderSelection']
export type OrderFilter = QueryOf<'/api/orders/counts'> & { stage?: Stage }
export type Stage = OrderRow['stage']
export type DueKind = NonNullable<OrderRow['due']>['kind']
export type HoldReason = Extract<BatchAction, { kind: 'hold' }>['reason']
export type Session = Answer<'/api/session'>
export type SavedView = Answer<'/api/views'>[number]
export type Shop = Answer<'/api/shops'>[number]
export type Certificate = NonNullable<Shop['certificate']>
export type Backfill = NonNullable<Shop['backfill']>
export type ChannelApp = Answer<'/api/channel-apps'>[number]
export type Import = Answer<'/api/imports'>[number]
export type ImportRow = Answer<'/api/imports/{id}/rows'>['rows'][number]
