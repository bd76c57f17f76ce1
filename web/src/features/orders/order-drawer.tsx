import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { OrderSheet } from './sheet/order-sheet.tsx'
import type { Desk } from './use-desk.ts'
import './order-drawer.css'

/** The open order beside the list, which stays usable: the keys move through it with the order following. */
export function OrderDrawer({ id, desk }: { id: string; desk: Desk }) {
  const { t } = useTranslation('order')
  return (
    <aside className="order-drawer" aria-label={t('label')}>
      <div className="order-drawer-bar">
        <IconButton icon={ChevronUp} label={t('previous')} keys="K" onClick={() => desk.move(-1)} />
        <IconButton icon={ChevronDown} label={t('next')} keys="J" onClick={() => desk.move(1)} />
        <span className="order-drawer-gap" />
        <Link
          to="/orders/$id"
          params={{ id }}
          search={({ open: _, ...before }: FlatSearch) => before}
          aria-label={t('ownPage')}
          title={t('ownPage')}
          className="order-drawer-page"
        >
          <Maximize2 size={15} strokeWidth={1.75} aria-hidden="true" />
        </Link>
        <IconButton icon={X} label={t('close')} keys="Esc" onClick={() => desk.openOrder(null)} />
      </div>
      <div className="order-drawer-body">
        <OrderSheet key={id} id={id} />
      </div>
    </aside>
  )
}
