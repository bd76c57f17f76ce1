import type { components } from '../../src/api/generated/schema.ts'
import type { FakeWorld } from './fake-world.ts'
import { Refusing, type Request } from './request.ts'

type Schemas = components['schemas']
type Row = Schemas['ImportRows']['rows'][number]

/** Three files: one that waits for a word, one that is being brought in, one that is done. */
export function fakeImports(now: number): Schemas['Import'][] {
  const base: Schemas['Import'] = {
    id: 'imp_1',
    fileName: 'All_orders_2026-11-22.xlsx',
    state: 'ready',
    market: 'MY',
    guessedMarket: 'MY',
    timeZone: null,
    dayOrder: null,
    shop: { id: 'shp_my', name: 'Aurora Goods MY', market: 'MY' },
    progress: { read: 1482, total: 1482, sorted: 1482, applied: 0 },
    summary: {
      rows: 1482,
      orders: 1204,
      new: 1120,
      changed: 61,
      same: 14,
      refused: 9,
      warned: 3,
      sums: [{ currency: 'MYR', amount: '84210.40', orders: 1195 }],
      notes: [
        { severity: 'info', code: 'file-format', message: 'Read as XLSX.', values: ['XLSX'] },
        {
          severity: 'warning',
          code: 'market-guessed',
          message: 'This looks like a file of MY.',
          values: ['MY'],
        },
        {
          severity: 'info',
          code: 'columns-unknown',
          message: 'Unknown columns.',
          values: ['Seller memo 2', 'Batch'],
        },
      ],
    },
    error: null,
    createdAt: new Date(now - 40_000).toISOString(),
    finishedAt: null,
  }
  return [
    base,
    {
      ...base,
      id: 'imp_2',
      fileName: 'orders-october.csv',
      state: 'applying',
      progress: { ...base.progress, applied: 730 },
    },
    {
      ...base,
      id: 'imp_3',
      fileName: 'orders-september.csv',
      state: 'finished',
      progress: { ...base.progress, applied: 1195 },
      finishedAt: base.createdAt,
    },
  ]
}

const refusals: Row['reasons'] = [
  {
    severity: 'refusal',
    code: 'id-destroyed',
    message: 'The id was rounded.',
    row: 12,
    column: 'Order ID',
    value: '5.76461E+17',
  },
  {
    severity: 'refusal',
    code: 'time-unreadable',
    message: 'No date.',
    row: 40,
    column: 'Created Time',
    value: '31/31/2026',
  },
  {
    severity: 'refusal',
    code: 'currency-differs',
    message: 'Another currency.',
    row: 77,
    column: 'Order Amount',
    value: 'THB 240.00',
  },
]

function rows(outcome: Row['outcome'] | undefined): Row[] {
  const kind = outcome ?? 'new'
  return Array.from({ length: 24 }, (_, index) => {
    const reason = kind === 'refused' ? refusals[index % refusals.length] : undefined
    return {
      rowNumbers: index % 3 === 0 ? [2 + index * 3, 3 + index * 3] : [2 + index * 3],
      channelOrderId:
        kind === 'refused' && index % 3 === 0 ? null : `57646${1_000_000_000_000 + index * 77_777}`,
      outcome: kind,
      applied: false,
      reasons: reason ? [reason] : [],
      summary: {
        status: 'AWAITING_SHIPMENT',
        items: 1 + (index % 3),
        amount: `${40 + index}.90`,
        currency: 'MYR',
      },
    }
  })
}

export function answerImports(world: FakeWorld, { method, path, query, body }: Request): unknown {
  const [, , area, id, sub] = path.split('/')
  if (area !== 'imports') return undefined
  if (!id) return method === 'POST' ? { id: 'imp_1' } : world.imports
  const one = world.imports.find(entry => entry.id === id)
  if (!one) throw new Refusing(404, 'import.unknown', 'There is no such import.')
  if (sub === 'rows') return { rows: rows(query.outcome as Row['outcome'] | undefined), next: null }
  if (sub === 'apply') one.state = 'finished'
  if (sub === 'cancel') one.state = 'canceled'
  if (method === 'PATCH') Object.assign(one, body.market ? { market: body.market } : {})
  return one
}
