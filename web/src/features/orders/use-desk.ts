import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { orderCountsQuery } from './order-queries.ts'
import { filterOf, sortOf, withoutFilters } from './order-search.ts'
import { isEmpty, nothing } from './selection.ts'
import { useCatchUp } from './use-catch-up.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useLiveOrders } from './use-live-orders.ts'
import { useOpenOrder } from './use-open-order.ts'
import { useOrderRows } from './use-order-rows.ts'
import { useRowSelection } from './use-row-selection.ts'

/** Which of the batch dialogs is open. */
export type BatchDialog = 'tag' | 'untag' | 'note' | 'hold' | 'release' | 'export'
export type Desk = ReturnType<typeof useDesk>

/** How often counts are asked without a hint: deadlines pass by themselves. */
const countMs = 60_000

/** All that the desk knows: the list, what is selected, where the keyboard stands, what is open. */
export function useDesk(search: FlatSearch) {
  const navigate = useNavigate()
  const listKey = JSON.stringify([filterOf(search), sortOf(search)])
  // The same object as long as the list is the same.
  const filter = useMemo(() => filterOf(search), [listKey])
  const sort = sortOf(search)
  const list = useOrderRows(filter, sort)
  const { data: counts } = useQuery({ ...orderCountsQuery(filter), refetchInterval: countMs })
  const { arrivals, clearArrivals, look } = useLiveOrders(filter, sort, list.rows)
  useCatchUp(listKey, list, look)
  const chosen = useRowSelection(listKey, list.rows)
  const place = useOpenOrder(search, listKey, list.rows)
  const dialogs = useDialogs()
  const load = () => {
    clearArrivals()
    void list.reload()
  }
  useKeys({ ...chosen, ...place, ...dialogs, load })
  return {
    filter,
    sort,
    counts,
    matching: filter.stage ? counts?.stages[filter.stage] : counts?.all,
    list,
    arrivals,
    load,
    ...chosen,
    ...place,
    ...dialogs,
    clearFilters: () => void navigate({ to: '/orders', search: withoutFilters(search) }),
  }
}

/** What lies over the desk: a batch dialog, the batch that runs, the help. */
function useDialogs() {
  const [dialog, setDialog] = useState<BatchDialog | null>(null)
  const [batchId, follow] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  return { dialog, setDialog, batchId, follow, help, setHelp }
}

type Keyed = ReturnType<typeof useRowSelection> &
  ReturnType<typeof useOpenOrder> &
  ReturnType<typeof useDialogs> & { load: () => void }

function useKeys(desk: Keyed): void {
  const { cursor, selection } = desk
  useDeskKeys({
    move: desk.move,
    open: () => cursor && desk.openOrder(cursor),
    close: () => (desk.open ? desk.openOrder(null) : desk.setSelection(nothing)),
    toggle: () => cursor && desk.toggleRow(cursor),
    selectLoaded: desk.selectLoaded,
    dialog: name => {
      // With nothing selected an act means the row on which the keyboard stands.
      if (isEmpty(selection) && !cursor) return
      if (isEmpty(selection) && cursor) desk.toggleRow(cursor)
      desk.setDialog(name)
    },
    load: desk.load,
    help: () => desk.setHelp(true),
  })
}
