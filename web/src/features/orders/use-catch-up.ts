import { useEffect, useRef } from 'react'
import { listPlaces } from './list-places.ts'
import type { OrderRows } from './use-order-rows.ts'

/** Read less than this ago, a list is as good as new. */
const freshMs = 2_000
/** Left this near to its top, a list may begin anew; further down the place matters more. */
const nearTop = 120

/** A list that is shown again from memory: at its top it is read anew, further down it only looks for changes. */
export function useCatchUp(listKey: string, list: OrderRows, look: () => Promise<void>): void {
  const latest = useRef({ list, look })
  latest.current = { list, look }
  useEffect(() => {
    const { list: shown, look: lookNow } = latest.current
    const remembered = shown.rows.length > 0 && !shown.switching
    if (!remembered || Date.now() - shown.readAt < freshMs) return
    if (listPlaces.of(listKey) < nearTop) void shown.reload()
    else void lookNow()
  }, [listKey])
}
