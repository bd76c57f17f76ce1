/**
 * The server's API. This file has the shape that openapi-typescript writes from server/openapi.json and is
 * replaced by `npm run generate`.
 */
type Json<Body> = { content: { 'application/json': Body }; headers: { [name: string]: unknown } }
type None = { content?: never; headers: { [name: string]: unknown } }
type Refusals = { default: Json<components['schemas']['Error']> }
type Params<Query, Path> = { query?: Query; header?: never; cookie?: never } & ([Path] extends [never]
  ? { path?: never }
  : { path: Path })
type Get<Query, Path, Answer> = {
  parameters: Params<Query, Path>
  requestBody?: never
  responses: { 200: Json<Answer> } & Refusals
}
type Send<Path, Body, Answer> = {
  parameters: Params<never, Path>
  requestBody: { content: { 'application/json': Body } }
  responses: { 200: Json<Answer> } & Refusals
}
type Bare<Path, Answer> = {
  parameters: Params<never, Path>
  requestBody?: never
  responses: { 200: Json<Answer> } & Refusals
}
type Drop<Path> = {
  parameters: Params<never, Path>
  requestBody?: never
  responses: { 204: None } & Refusals
}
type Nothing = undefined | Record<string, never>
type Id = { id: string }

type Stage =
  | 'unpaid'
  | 'on_hold'
  | 'to_ship'
  | 'with_platform'
  | 'to_hand_over'
  | 'in_transit'
  | 'delivered'
  | 'completed'
  | 'canceled'
type DueKind =
  | 'arrange'
  | 'hand_over'
  | 'arrange_or_cancel'
  | 'hand_over_or_cancel'
  | 'deliver'
  | 'deliver_or_cancel'
  | 'release'
type Flag =
  | 'cod'
  | 'pre_order'
  | 'made_to_order'
  | 'sample'
  | 'gift'
  | 'replacement'
  | 'exchange'
  | 'combined'
  | 'split'
  | 'fulfilled_by_platform'
  | 'cancel_requested'
  | 'address_changed'
  | 'dangerous_goods'
type OrderType = 'normal' | 'pre_order' | 'made_to_order' | 'back_order' | 'lottery' | 'other'
type PaymentKind = 'prepaid' | 'cod' | 'free'
type HoldReason =
  | 'address'
  | 'stock'
  | 'fraud'
  | 'buyer_request'
  | 'price'
  | 'quality'
  | 'waiting_for_buyer'
  | 'other'

type OrderFilter = {
  stage?: Stage
  shop?: string
  market?: string
  due?: 'overdue' | 'today' | '24h' | '48h' | 'later' | 'none'
  sku?: string
  words?: string
  carrier?: string
  tag?: string
  country?: string
  payment?: string
  type?: string
  flag?: string
  hold?: string
  minAmount?: string
  maxAmount?: string
  placedFrom?: string
  placedTo?: string
  practice?: 'only' | 'without'
  q?: string
}
type OrderSort = 'due' | 'newest' | 'oldest' | 'amount'
type Facet = { value: string; label: string }[]

export interface paths {
  '/api/session': {
    get: Get<never, never, components['schemas']['Session']>
    post: Send<never, { signInName: string; password: string }, components['schemas']['Session']>
    delete: Drop<never>
  }
  '/api/session/owner': {
    post: Send<
      never,
      { displayName: string; signInName: string; password: string; language: string },
      components['schemas']['Session']
    >
  }
  '/api/account': {
    patch: Send<
      never,
      { displayName?: string; language?: string; password?: { old: string; new: string } },
      components['schemas']['Session']
    >
  }
  '/api/orders': {
    get: Get<
      OrderFilter & { sort?: OrderSort; cursor?: string; limit?: number },
      never,
      components['schemas']['OrderPage']
    >
  }
  '/api/orders/by-ids': { get: Get<{ ids: string }, never, { rows: components['schemas']['OrderRow'][] }> }
  '/api/orders/counts': { get: Get<OrderFilter, never, components['schemas']['OrderCounts']> }
  '/api/orders/facets': { get: Get<never, never, components['schemas']['OrderFacets']> }
  '/api/orders/{id}': { get: Get<never, Id, components['schemas']['OrderDetail']> }
  '/api/orders/{id}/neighbors': {
    get: Get<OrderFilter & { sort?: OrderSort }, Id, { previous: string | null; next: string | null }>
  }
  '/api/orders/{id}/reveal': { post: Send<Id, { reason?: string }, components['schemas']['Recipient']> }
  '/api/orders/{id}/payloads/{payloadId}': {
    get: Get<
      { reveal?: string },
      { id: string; payloadId: string },
      { source: string; receivedAt: string; body: string }
    >
  }
  '/api/orders/{id}/notes': { post: Send<Id, { text: string }, components['schemas']['OrderNote']> }
  '/api/orders/{id}/notes/{noteId}': { delete: Drop<{ id: string; noteId: string }> }
  '/api/orders/{id}/holds': { post: Send<Id, { reason: HoldReason; note?: string }, Nothing> }
  '/api/orders/{id}/holds/release': { post: Send<Id, { reason?: HoldReason }, Nothing> }
  '/api/orders/{id}/tags': { put: Send<Id, { tags: string[] }, Nothing> }
  '/api/batches': {
    post: Send<
      never,
      { action: components['schemas']['BatchAction']; selection: components['schemas']['OrderSelection'] },
      components['schemas']['Batch']
    >
  }
  '/api/batches/{id}': { get: Get<never, Id, components['schemas']['Batch']> }
  '/api/batches/{id}/undo': { post: Bare<Id, components['schemas']['Batch']> }
  '/api/batches/{id}/retry': { post: Bare<Id, components['schemas']['Batch']> }
  '/api/views': {
    get: Get<never, never, components['schemas']['SavedView'][]>
    post: Send<
      never,
      { name: string; query: string; shared: boolean },
      components['schemas']['SavedView']
    >
  }
  '/api/views/{id}': { delete: Drop<Id> }
  '/api/exports': {
    post: Send<
      never,
      { selection: components['schemas']['OrderSelection']; format: 'csv' | 'xlsx'; columns?: string[]; language?: 'en' | 'zh-CN' },
      { id: string; url: string }
    >
  }
  '/api/shops': { get: Get<never, never, components['schemas']['Shop'][]> }
  '/api/shops/{id}': { get: Get<never, Id, components['schemas']['Shop']> }
  '/api/channel-apps': {
    get: Get<never, never, components['schemas']['ChannelApp'][]>
    put: Send<
      never,
      { appKey: string; appSecret: string; serviceId: string; region: 'us' | 'global' },
      components['schemas']['ChannelApp']
    >
  }
  '/api/shops/connect': { post: Send<never, { appId: string }, { url: string }> }
  '/api/shops/{id}/disconnect': { post: Bare<Id, Nothing> }
  '/api/shops/{id}/backfill': { post: Send<Id, { days: number }, Nothing> }
  '/api/shops/{id}/check': { post: Bare<Id, Nothing> }
  '/api/inbox': { get: Get<{ state?: 'dead' }, never, components['schemas']['InboxEntry'][]> }
  '/api/inbox/{id}/retry': { post: Bare<Id, Nothing> }
  '/api/work': { get: Get<{ state?: 'dead' }, never, components['schemas']['WorkEntry'][]> }
  '/api/work/{id}/retry': { post: Bare<Id, Nothing> }
  '/api/imports': {
    get: Get<never, never, components['schemas']['Import'][]>
    post: {
      parameters: Params<never, never>
      requestBody: { content: { 'multipart/form-data': Record<string, unknown> } }
      responses: { 202: Json<{ id: string }> } & Refusals
    }
  }
  '/api/imports/{id}': {
    get: Get<never, Id, components['schemas']['Import']>
    patch: Send<
      Id,
      { shopId?: string; market?: string; timeZone?: string; dayOrder?: 'day-first' | 'month-first' },
      components['schemas']['Accepted']
    >
  }
  '/api/imports/{id}/rows': {
    get: Get<
      { outcome?: 'new' | 'changed' | 'same' | 'refused'; warned?: string; cursor?: string },
      Id,
      components['schemas']['ImportRows']
    >
  }
  '/api/imports/{id}/apply': { post: Bare<Id, components['schemas']['Accepted']> }
  '/api/imports/{id}/cancel': { post: Bare<Id, components['schemas']['Accepted']> }
  '/api/shops/file': {
    post: Send<never, { name: string; market: string }, components['schemas']['Accepted']>
  }
}

export interface components {
  schemas: {
    Error: { error: { kind: string; code: string; message: string; detail: Record<string, unknown> } }
    Session: {
      signedIn: boolean
      needsOwner: boolean
      account: {
        id: string
        displayName: string
        signInName: string
        role: string
        language: string | null
      } | null
      capabilities: string[]
      version: string
      practice: boolean
    }
    Money: { amount: string; currency: string }
    OrderItem: {
      channelSkuId: string | null
      sellerSku: string
      name: string
      variation: string
      pictureUrl: string | null
      quantity: number
      gift: boolean
      canceledQuantity: number
    }
    OrderRow: {
      id: string
      channelOrderId: string
      source: 'api' | 'file'
      shop: { id: string; name: string; market: string; timeZone: string; practice: boolean }
      stage: Stage
      channelStatus: string
      orderType: OrderType
      placedAt: string
      due: { at: string; kind: DueKind } | null
      platformHoldUntil: string | null
      flags: Flag[]
      holds: string[]
      tags: string[]
      noteCount: number
      hasBuyerMessage: boolean
      total: components['schemas']['Money']
      paymentKind: PaymentKind
      pieceCount: number
      items: components['schemas']['OrderItem'][]
      /** Masked */
      buyer: string | null
      country: string | null
      carrier: string | null
      trackingNumbers: string[]
      revision: string
      updatedAt: string
    }
    OrderPage: { rows: components['schemas']['OrderRow'][]; next: string | null }
    Count: { count: number; capped: boolean }
    OrderCounts: {
      stages: { [stage in Stage]: components['schemas']['Count'] }
      all: components['schemas']['Count']
      overdue: components['schemas']['Count']
    }
    OrderFacets: { markets: Facet; carriers: Facet; tags: Facet; countries: Facet; holds: Facet }
    Recipient: {
      revealed: boolean
      name: string | null
      phone: string | null
      email: string | null
      nickname: string | null
      country: string | null
      postalCode: string | null
      regions: string[]
      addressLines: string[]
      fullAddress: string | null
      deliveryInstruction: string | null
      message: string | null
    }
    OrderPiece: {
      channelLineId: string
      channelSkuId: string | null
      sellerSku: string
      name: string
      variation: string
      pictureUrl: string | null
      listPrice: components['schemas']['Money'] | null
      unitPrice: components['schemas']['Money'] | null
      channelStatus: string
      gift: boolean
      canceled: boolean
      cancelReason: string | null
    }
    OrderParcel: {
      channelPackageId: string | null
      carrier: string | null
      trackingNumber: string | null
      channelStatus: string
      pieces: number
    }
    TimelineEntry: {
      id: string
      at: string
      kind: string
      actor: string
      actorName: string
      detail: { [key: string]: unknown }
    }
    OrderNote: { id: string; author: string; authorName: string; text: string; createdAt: string }
    OrderHold: {
      id: string
      reason: string
      note: string | null
      placedBy: string
      placedByName: string
      placedAt: string
      releasedBy: string | null
      releasedByName: string | null
      releasedAt: string | null
    }
    OrderDetail: components['schemas']['OrderRow'] & {
      paidAt: string | null
      stageSince: string
      deadlines: { kind: DueKind; at: string; met: boolean; source: 'platform' }[]
      milestones: { [milestone: string]: string }
      money: { total: components['schemas']['Money']; parts: { part: string; amount: string }[] }
      paymentMethod: string | null
      shippingType: string | null
      fulfillmentBy: 'seller' | 'platform'
      deliveryOption: string | null
      cancellation: { by: string | null; reason: string | null } | null
      recipient: components['schemas']['Recipient']
      sellerNote: string | null
      pieces: components['schemas']['OrderPiece'][]
      parcels: components['schemas']['OrderParcel'][]
      notes: components['schemas']['OrderNote'][]
      holdHistory: components['schemas']['OrderHold'][]
      timeline: components['schemas']['TimelineEntry'][]
      payloads: { id: string; source: string; receivedAt: string }[]
    }
    BatchAction:
      | { kind: 'tag'; tag: string }
      | { kind: 'untag'; tag: string }
      | { kind: 'note'; text: string }
      | { kind: 'hold'; reason: HoldReason; note?: string }
      | { kind: 'release'; reason?: HoldReason }
    OrderSelection: { ids: string[] } | { filter: OrderFilter; except?: string[] }
    Batch: {
      id: string
      action: components['schemas']['BatchAction']
      state: 'running' | 'finished' | 'undoing' | 'undone'
      total: number
      done: number
      refused: number
      canUndo: boolean
      createdAt: string
      refusals: { orderId: string; channelOrderId: string; code: string; message: string }[]
    }
    SavedView: { id: string; name: string; query: string; shared: boolean; mine: boolean }
    Shop: {
      id: string
      name: string
      market: string
      currency: string
      timeZone: string
      practice: boolean
      channel: 'tiktok' | 'file'
      channelShopId: string
      state: 'connected' | 'disconnected' | 'expired' | 'deauthorized'
      stateReason: string | null
      certificate: components['schemas']['Certificate'] | null
      backfill: components['schemas']['Backfill'] | null
    }
    Certificate: {
      coveredFrom: string | null
      coveredUntil: string | null
      lagSeconds: number | null
      lastWebhookAt: string | null
      lastPollAt: string | null
      lastPollError: string | null
      lastReconciledAt: string | null
      here: number | null
      there: number | null
      gaps: {
        from: string
        until: string
        cause: string
        foundAt: string
        healedAt: string | null
        ordersFound: number
      }[]
      callsLeft: number
      accessExpiresAt: string
      refreshExpiresAt: string
      errors: { at: string; message: string; count: number }[]
      inbox: { pending: number; dead: number }
      statement: 'complete' | 'catching-up' | 'stalled' | 'not-connected'
    }
    Backfill: {
      id: string
      from: string
      reachedAt: string
      ordersExpected: number | null
      ordersRead: number
      state: 'running' | 'finished' | 'failed' | 'stopped'
      lastError: string | null
      startedAt: string
      finishedAt: string | null
    }
    ChannelApp: {
      id: string
      appKey: string
      serviceId: string | null
      practice: boolean
      apiBase: string
      authBase: string
      consentUrl: string
      redirectUrl: string
      webhookUrl: string
    }
    InboxEntry: {
      id: string
      kind: number | null
      channelShopId: string | null
      subject: string | null
      receivedAt: string
      state: string
      attempts: number
      lastError: string | null
    }
    WorkEntry: {
      id: string
      lane: string
      kind: string
      createdAt: string
      attempts: number
      lastError: string | null
    }
    Import: {
      id: string
      fileName: string
      state: 'reading' | 'ready' | 'applying' | 'finished' | 'failed' | 'canceled'
      market: string | null
      guessedMarket: string | null
      timeZone: string | null
      dayOrder: 'day-first' | 'month-first' | null
      shop: { id: string; name: string; market: string } | null
      progress: { read: number; total: number | null; sorted: number; applied: number }
      summary: {
        rows: number
        orders: number
        new: number
        changed: number
        same: number
        refused: number
        warned: number
        sums: { currency: string; amount: string; orders: number }[]
        notes: { severity: 'info' | 'warning'; code: string; message: string; values?: string[] }[]
      }
      error: { code: string; message: string } | null
      createdAt: string
      finishedAt: string | null
    }
    ImportRows: {
      rows: {
        rowNumbers: number[]
        channelOrderId: string | null
        outcome: 'new' | 'changed' | 'same' | 'refused'
        applied: boolean
        reasons: {
          severity: 'refusal' | 'warning'
          code: string
          message: string
          row?: number
          column?: string
          value?: string
        }[]
        summary: { status: string | null; items: number; amount: string | null; currency: string | null }
      }[]
      next: string | null
    }
    Accepted: { id: string }
  }
}
