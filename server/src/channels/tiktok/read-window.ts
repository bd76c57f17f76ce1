import type { CallerOf } from '@supercargo/tiktok-shop'

const searchOrders = 'POST /order/202309/orders/search'

/** What reading needs of a shop: the search alone. */
export type OrderSearch = Pick<CallerOf<typeof searchOrders>, 'call'>

/** Half-open, unix seconds. */
export type Window = { from: number; until: number }

export type WindowReading = {
  search: OrderSearch
  field: 'update_time' | 'create_time'
  /** Only orders in this status. */
  status?: string
  now: () => Date
  /** Records a page before the next but one is asked for. `askedAt` is when the question left. */
  onPage: (orders: readonly unknown[], askedAt: Date) => Promise<void>
  signal: AbortSignal
}

/** The platform's searches may lag behind its changes by up to a minute; older stretches of time stand still. */
export const settleSeconds = 60

const pageSize = 100
const timesOverOneSecond = 5

/**
 * Reads every order of a window, or throws. Pages are no snapshot: an order that changes while we turn pages leaves
 * the window, its followers move up, and one of them slips through between two pages. So what was seen is counted
 * against the first page's total; when orders are missing the window is halved, until each half fits on one page,
 * which cannot be torn. The last minute, where orders may still appear, is read apart for the same reason.
 * @returns the number of different orders seen
 */
export async function readWindow(reading: WindowReading, window: Window): Promise<number> {
  const seen = new Set<string>()
  await readPart(reading, window, seen)
  return seen.size
}

async function readPart(reading: WindowReading, window: Window, all: Set<string>): Promise<void> {
  if (window.until <= window.from) return
  for (let time = 1; ; time++) {
    const settled = Math.floor(reading.now().getTime() / 1000) - settleSeconds
    const torn = settled > window.from && settled < window.until ? settled : undefined
    const outcome = await turnPages(reading, window, torn !== undefined, all)
    if (outcome === 'whole') return
    const middle = torn ?? window.from + Math.floor((window.until - window.from) / 2)
    if (middle > window.from) {
      await readPart(reading, { from: window.from, until: middle }, all)
      return readPart(reading, { from: middle, until: window.until }, all)
    }
    if (time === timesOverOneSecond) {
      throw new Error(`The orders of second ${window.from} kept moving while they were read.`)
    }
  }
}

/** `torn`: orders slipped away meanwhile, or there is more than one page of a window that has not settled. */
async function turnPages(
  reading: WindowReading,
  window: Window,
  onePageOnly: boolean,
  all: Set<string>,
): Promise<'whole' | 'torn'> {
  const mine = new Set<string>()
  let page = await ask(reading, window, undefined)
  const expected = page.total
  const single = page.next === undefined
  const tokens = new Set<string | undefined>()
  for (;;) {
    reading.signal.throwIfAborted()
    if (tokens.has(page.next))
      throw new Error('The list of orders repeats a page token, so it would never end.')
    tokens.add(page.next)
    for (const id of page.ids) mine.add(id)
    if (page.next !== undefined && onePageOnly) return 'torn'
    const recorded = reading.onPage(page.orders, page.askedAt)
    if (page.next === undefined) {
      await recorded
      break
    }
    // The next page is on its way while this one is recorded.
    ;[page] = await Promise.all([ask(reading, window, page.next), recorded])
  }
  for (const id of mine) all.add(id)
  return single || mine.size >= expected ? 'whole' : 'torn'
}

type Page = {
  orders: readonly unknown[]
  ids: string[]
  askedAt: Date
  total: number
  next: string | undefined
}

async function ask(reading: WindowReading, window: Window, token: string | undefined): Promise<Page> {
  const { field, search, signal, status } = reading
  const askedAt = reading.now()
  const data = await search.call(searchOrders, {
    query: { page_size: pageSize, sort_field: field, sort_order: 'ASC', page_token: token },
    body: {
      [`${field}_ge`]: window.from,
      [`${field}_lt`]: window.until,
      ...(status === undefined ? {} : { order_status: status }),
    },
    signal,
  })
  const orders = data.orders ?? []
  return {
    orders,
    ids: orders.flatMap(order => (order.id === undefined ? [] : [order.id])),
    askedAt,
    total: data.total_count ?? 0,
    next: data.next_page_token || undefined,
  }
}

/** How many orders of a window of creation the platform counts, without reading more than one of them. */
export async function countOrders(
  search: OrderSearch,
  window: Window,
  { status, signal }: { status?: string | undefined; signal: AbortSignal },
): Promise<number> {
  const data = await search.call(searchOrders, {
    query: { page_size: 1 },
    body: {
      create_time_ge: window.from,
      create_time_lt: window.until,
      ...(status === undefined ? {} : { order_status: status }),
    },
    signal,
  })
  return data.total_count ?? 0
}
