import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../ui/failure.tsx'
import { orderDetailQuery } from '../order-queries.ts'
import { DeadlinesSection } from './deadlines-section.tsx'
import { HoldsSection } from './holds-section.tsx'
import { ItemsSection } from './items-section.tsx'
import { MoneySection } from './money-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { OrderHead } from './order-head.tsx'
import { ParcelsSection } from './parcels-section.tsx'
import { PayloadsSection } from './payloads-section.tsx'
import { RecipientSection } from './recipient-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import './order-sheet.css'

/** Everything about one order, for the drawer and for its own page alike. */
export function OrderSheet({ id }: { id: string }) {
  const { t } = useTranslation('order')
  const { data: order, error, refetch } = useQuery(orderDetailQuery(id))
  if (error && !order) return <Failure error={error} onRetry={() => void refetch()} />
  if (!order)
    return <Skeleton active className="order-waiting" title={{ width: 220 }} paragraph={{ rows: 12 }} />
  return (
    <article className="order-sheet" aria-label={t('title', { order: order.channelOrderId })}>
      <OrderHead order={order} />
      <div className="order-columns">
        <div className="order-main">
          <HoldsSection order={order} />
          <DeadlinesSection order={order} />
          <ItemsSection order={order} />
          <ParcelsSection order={order} />
          <NotesSection order={order} />
          <TimelineSection order={order} />
        </div>
        <div className="order-side">
          <RecipientSection order={order} />
          <MoneySection order={order} />
          <PayloadsSection order={order} />
        </div>
      </div>
    </article>
  )
}
