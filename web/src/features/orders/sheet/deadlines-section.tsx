import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatTime, zoneName } from '../../../lib/format-time.ts'
import { timeLeft } from '../../../lib/time-left.ts'
import { useNow } from '../../../lib/use-now.ts'
import { useTimeLeftText } from '../../../lib/use-time-left-text.ts'
import { useZonePlace } from '../../../lib/use-zone-place.ts'
import { type Status, StatusMark } from '../../../ui/marks/status-mark.tsx'
import { OrderSection } from './order-section.tsx'

type Deadline = OrderDetail['deadlines'][number]

/** What must happen by when, in the shop's zone, and who says so. */
export function DeadlinesSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const now = useNow()
  const zonePlace = useZonePlace()
  if (order.deadlines.length === 0) return null
  const zone = order.shop.timeZone
  const sorted = [...order.deadlines].sort((one, other) => one.at.localeCompare(other.at))
  return (
    <OrderSection
      title={
        <>
          {t('deadlines.title')}
          <small>
            {t('deadlines.zone', {
              place: zonePlace(zone),
              zone: zoneName(zone, now, i18n.language),
            })}
          </small>
        </>
      }
    >
      <ul>
        {sorted.map(deadline => (
          <DeadlineLine key={deadline.kind} deadline={deadline} zone={zone} now={now} />
        ))}
      </ul>
    </OrderSection>
  )
}

function DeadlineLine({ deadline, zone, now }: { deadline: Deadline; zone: string; now: Date }) {
  const { t, i18n } = useTranslation('order')
  const spoken = useTimeLeftText()
  const left = timeLeft(new Date(deadline.at), now)
  const marks: Record<typeof left.urgency, Status> = { late: 'act', soon: 'soon', ahead: 'quiet' }
  return (
    <li className="deadline" data-urgency={deadline.met ? 'met' : left.urgency}>
      <StatusMark status={deadline.met ? 'good' : marks[left.urgency]} />
      <span>
        {t(`deadlines.${deadline.kind}`)}
        <span className="quiet"> · {formatTime(deadline.at, 'moment', i18n.language, zone)}</span>
      </span>
      <span className="deadline-left">{deadline.met ? t('deadlines.met') : spoken(left)}</span>
      <small>{t(`deadlines.rule.${deadline.kind}`)}</small>
    </li>
  )
}
