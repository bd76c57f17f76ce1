import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { OrderSection } from './order-section.tsx'
import { useTimelineText } from './use-timeline-text.ts'

/** Everything that happened, the newest first: what, when, and by whom. */
export function TimelineSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const sentence = useTimelineText()
  const newest = [...order.timeline].sort((one, other) => other.at.localeCompare(one.at))
  return (
    <OrderSection title={t('timeline.title')}>
      <ol className="timeline">
        {newest.map(entry => (
          <li key={entry.id}>
            <span>
              {sentence(entry)} <small>{entry.actorName}</small>
            </span>
            <time
              dateTime={entry.at}
              title={formatTime(entry.at, 'full', i18n.language, order.shop.timeZone)}
            >
              {formatTime(entry.at, 'moment', i18n.language, order.shop.timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </OrderSection>
  )
}
