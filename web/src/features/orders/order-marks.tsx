import { MessageSquareText, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '../../api/shapes.ts'
import { useHoldName } from './use-hold-name.ts'
import './order-marks.css'

/** Flags that change how people handle the parcel come first; what the payment column says already stays out. */
const loud: OrderRow['flags'] = ['cancel_requested', 'address_changed', 'dangerous_goods']
const unsaid: OrderRow['flags'] = ['cod', 'fulfilled_by_platform']

/** Everything that is stuck to an order: messages, notes, flags, holds and tags. */
export function OrderMarks({ row }: { row: OrderRow }) {
  const { t } = useTranslation('orders')
  const holdName = useHoldName()
  const flags = row.flags.filter(flag => !unsaid.includes(flag))
  const sorted = [...flags.filter(flag => loud.includes(flag)), ...flags.filter(flag => !loud.includes(flag))]
  return (
    <span className="order-marks">
      {row.hasBuyerMessage && (
        <MessageSquareText
          size={14}
          strokeWidth={1.75}
          aria-label={t('marks.message')}
          className="order-mark-icon"
        />
      )}
      {row.noteCount > 0 && (
        <span className="order-mark-notes" title={t('marks.notes', { count: row.noteCount })}>
          <StickyNote size={14} strokeWidth={1.75} aria-label={t('marks.notes', { count: row.noteCount })} />
          {row.noteCount > 1 && row.noteCount}
        </span>
      )}
      {row.holds.map(hold => (
        <span key={hold} className="order-mark order-mark-hold">
          {holdName(hold)}
        </span>
      ))}
      {sorted.map(flag => (
        <span key={flag} className={`order-mark ${loud.includes(flag) ? 'order-mark-loud' : ''}`}>
          {t(`flag.${flag}`)}
        </span>
      ))}
      {row.tags.map(tag => (
        <span key={tag} className="order-mark order-mark-tag">
          {tag}
        </span>
      ))}
    </span>
  )
}
