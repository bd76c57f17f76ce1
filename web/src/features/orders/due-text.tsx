import { useTranslation } from 'react-i18next'
import type { OrderRow } from '../../api/shapes.ts'
import { formatRecent, formatTime, zoneName } from '../../lib/format-time.ts'
import { timeLeft } from '../../lib/time-left.ts'
import { useNow } from '../../lib/use-now.ts'
import { useTimeLeftText } from '../../lib/use-time-left-text.ts'
import { type Status, StatusMark } from '../../ui/marks/status-mark.tsx'
import './due-text.css'

const marks: Record<'late' | 'soon' | 'ahead', Status> = { late: 'act', soon: 'soon', ahead: 'quiet' }

/** What is due next and how long is left, by shape, color and words; the clock time is that of the shop. */
export function DueText({ row }: { row: Pick<OrderRow, 'due' | 'shop' | 'platformHoldUntil' | 'stage'> }) {
  const { t, i18n } = useTranslation('orders')
  const now = useNow()
  const spoken = useTimeLeftText()
  const hold = row.stage === 'on_hold' && row.platformHoldUntil
  const at = hold || row.due?.at
  if (!at) return null
  const left = timeLeft(new Date(at), now)
  const zone = row.shop.timeZone
  const clock = formatRecent(at, now, i18n.language, zone)
  const urgency = hold ? 'ahead' : left.urgency
  const what = hold ? t('due.hold') : row.due ? t(`due.${row.due.kind}`) : ''
  return (
    <span
      className={`due-text due-text-${urgency}`}
      title={`${what} · ${formatTime(at, 'full', i18n.language, zone)} ${zoneName(zone, new Date(at), i18n.language)}`}
    >
      <StatusMark status={marks[urgency]} size={11} />
      <span className="two-lines">
        <span>{spoken(left)}</span>
        <span>
          {what} {clock}
        </span>
      </span>
    </span>
  )
}
