import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Inbox, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useWide } from '../../lib/use-wide.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { NewOrdersPill } from './new-orders-pill.tsx'
import { OrderCard } from './order-card.tsx'
import { OrderListHead } from './order-list-head.tsx'
import { OrderRow } from './order-row.tsx'
import { isSelected } from './selection.ts'
import type { Desk } from './use-desk.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import './order-list.css'

const rowHeight = 46
const cardHeight = 106

/** The rows that are in view and a few more, however long the list; cards instead of rows on a phone. */
export function OrderList({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders')
  const wide = useWide()
  const { list } = desk
  const view = useVirtualRows({
    count: list.rows.length,
    row: wide ? rowHeight : cardHeight,
    listKey: JSON.stringify([desk.filter, desk.sort]),
    cursor: list.rows.findIndex(row => row.id === desk.cursor),
    onNearEnd: list.more && !list.loadingMore ? list.loadMore : undefined,
  })
  if (list.error) return <Failure error={list.error} onRetry={() => void list.reload()} />
  if (!list.pending && list.rows.length === 0) return <NoOrders desk={desk} />
  const Line = wide ? OrderRow : OrderCard
  return (
    <>
      {wide && <OrderListHead desk={desk} />}
      <NewOrdersPill desk={desk} atRest={view.atTop} />
      <div
        ref={view.box}
        className="order-list"
        data-stage={desk.filter.stage ?? 'all'}
        data-switching={list.switching}
        aria-busy={list.pending || list.switching}
        onScroll={view.onScroll}
      >
        {list.pending && <Waiting />}
        <ul className="order-list-all" aria-label={t('list.label')} style={{ height: view.total }}>
          {list.rows.slice(view.from, view.to).map((row, offset) => (
            <Line
              key={row.id}
              row={row}
              index={view.from + offset}
              top={(view.from + offset) * view.row}
              stage={desk.filter.stage}
              selected={isSelected(desk.selection, row.id)}
              active={desk.cursor === row.id}
              onOpen={desk.openOrder}
              onToggle={desk.toggleRow}
            />
          ))}
        </ul>
        {list.loadingMore && <p className="order-list-more">{t('list.loadingMore')}</p>}
      </div>
    </>
  )
}

function Waiting() {
  return (
    <div className="order-list-waiting" aria-hidden="true">
      {Array.from({ length: 12 }, (_, index) => (
        <span key={index} style={{ animationDelay: `${index * 60}ms` }} />
      ))}
    </div>
  )
}

/** Why nothing is here. The first order that comes is shown at once. */
function NoOrders({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders')
  const arrived = desk.arrivals.size > 0
  const { load } = desk
  // Loading is another function at every drawing; once per arrival is enough.
  useEffect(() => {
    if (arrived) load()
  }, [arrived])
  const { stage, ...others } = desk.filter
  const filtered = Object.keys(others).length > 0
  if (filtered) {
    return (
      <EmptyState icon={SearchX} title={t('empty.filtered')} text={t('empty.filteredText')}>
        <Button onClick={desk.clearFilters}>{t('filter.clear')}</Button>
      </EmptyState>
    )
  }
  if (stage) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('empty.stage', { stage: t(`stage.${stage}`) })}
        text={t(`stageMeans.${stage}`)}
      />
    )
  }
  return (
    <EmptyState icon={Inbox} title={t('empty.none')} text={t('empty.noneText')}>
      <Link to="/shops" search={{ connect: 'tiktok' }} className="text-link">
        {t('empty.connect')}
      </Link>
      <Link to="/import" className="text-link">
        {t('empty.import')}
      </Link>
    </EmptyState>
  )
}
