import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { neighborsQuery } from '../features/orders/neighbors-query.ts'
import { OrderSheet } from '../features/orders/sheet/order-sheet.tsx'
import type { FlatSearch } from '../lib/flat-search.ts'
import { typing } from '../lib/typing.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import './order-page.css'

/** One order on a page of its own; the keys go through the list it was opened from. */
export function OrderPage() {
  const { t } = useTranslation('order')
  const { id } = useParams({ from: '/orders/$id' })
  const search: FlatSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data: neighbors } = useQuery(neighborsQuery(id, search))
  usePageTitle(t('page'))
  const go = (to: string | null | undefined) => {
    if (to) void navigate({ to: '/orders/$id', params: { id: to }, search, replace: true })
  }
  useNeighborKeys(
    () => go(neighbors?.previous),
    () => go(neighbors?.next),
  )
  return (
    <div className="order-page">
      <div className="order-page-bar">
        <Link to="/orders" search={search} className="order-page-back">
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('back')}
        </Link>
        <span>
          <IconButton
            icon={ChevronUp}
            label={t('previous')}
            keys="K"
            disabled={!neighbors?.previous}
            onClick={() => go(neighbors?.previous)}
          />
          <IconButton
            icon={ChevronDown}
            label={t('next')}
            keys="J"
            disabled={!neighbors?.next}
            onClick={() => go(neighbors?.next)}
          />
        </span>
      </div>
      <OrderSheet key={id} id={id} />
    </div>
  )
}

function useNeighborKeys(previous: () => void, next: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event)) return
      if (event.key === 'k' || event.key === 'ArrowLeft') previous()
      if (event.key === 'j' || event.key === 'ArrowRight') next()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
