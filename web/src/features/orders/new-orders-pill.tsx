import { ArrowUp, RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEmpty } from './selection.ts'
import type { Desk } from './use-desk.ts'
import './new-orders-pill.css'

/** Nobody who is in the middle of something is moved; who only watches sees orders come by themselves. */
const settleMs = 400

/**
 * How many orders have come that the list does not show yet; one click loads them. While nobody works in the
 * list (at its top, nothing selected, no order open, no keyboard row, no pointer on it) they load by themselves.
 */
export function NewOrdersPill({ desk, atRest }: { desk: Desk; atRest: boolean }) {
  const { t } = useTranslation('orders')
  const count = desk.arrivals.size
  const idle = atRest && !desk.open && !desk.cursor && !desk.dialog && isEmpty(desk.selection)
  const [pointed, setPointed] = useState(false)
  const watching = idle && !pointed
  const { load } = desk
  // The desk is another object at every drawing.
  useEffect(() => {
    if (!watching || count === 0) return
    const timer = setTimeout(() => {
      // A row must not slip away under a pointer that is about to press it.
      if (document.querySelector('.order-list:hover')) setPointed(true)
      else load()
    }, settleMs)
    return () => clearTimeout(timer)
  }, [watching, count > 0])
  if (count > 0 && !watching) {
    return (
      <button
        type="button"
        className="new-orders-pill"
        onClick={() => {
          setPointed(false)
          load()
        }}
      >
        <ArrowUp size={14} strokeWidth={2} aria-hidden="true" />
        {t('list.new', { count })}
      </button>
    )
  }
  const { stage } = desk.filter
  const left = stage ? desk.list.rows.filter(row => row.stage !== stage).length : 0
  if (left === 0) return null
  return (
    <button type="button" className="new-orders-pill new-orders-pill-quiet" onClick={load}>
      <RotateCw size={13} strokeWidth={2} aria-hidden="true" />
      {t('list.left', { count: left })}
    </button>
  )
}
