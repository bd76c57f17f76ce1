import { Navigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { useWide } from '../../lib/use-wide.ts'
import { later } from '../../ui/later.tsx'
import { BatchBar } from './batch-bar.tsx'
import { FilterBar } from './filter-bar.tsx'
import { OrderList } from './order-list.tsx'
import { Pipeline } from './pipeline.tsx'
import { useDesk } from './use-desk.ts'
import './desk.css'

const BatchProgress = later(() => import('./batch-progress.tsx').then(file => file.BatchProgress))
const HelpDialog = later(() => import('./help-dialog.tsx').then(file => file.HelpDialog))
const OrderDrawer = later(() => import('./order-drawer.tsx').then(file => file.OrderDrawer))

/** The list of orders with everything around it. What it shows is in the address alone. */
export function Desk() {
  const search: FlatSearch = useSearch({ strict: false })
  const desk = useDesk(search)
  const { t } = useTranslation('orders')
  const wide = useWide()
  if (!wide && desk.open) {
    const { open: _, ...list } = search
    return <Navigate to="/orders/$id" params={{ id: desk.open }} search={list} replace />
  }
  return (
    <div className="desk">
      <h1 className="visually-hidden">{t('list.label')}</h1>
      <Pipeline search={search} filter={desk.filter} />
      <FilterBar search={search} filter={desk.filter} sort={desk.sort} overdue={desk.counts?.overdue} />
      <div className="desk-body">
        <div className="desk-list">
          <OrderList desk={desk} />
          <BatchBar desk={desk} />
        </div>
        {desk.open && <OrderDrawer key="drawer" id={desk.open} desk={desk} />}
      </div>
      {desk.batchId && <BatchProgress id={desk.batchId} onClose={() => desk.follow(null)} />}
      {desk.help && <HelpDialog open onClose={() => desk.setHelp(false)} />}
    </div>
  )
}
