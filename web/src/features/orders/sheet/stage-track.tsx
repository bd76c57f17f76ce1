import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { type TrackStep, trackOf } from './track-of.ts'

/** The way of an order from left to right, with the moments that are known. */
export function StageTrack({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('orders')
  const time = (step: TrackStep) =>
    step.at ? formatTime(step.at, 'short', i18n.language, order.shop.timeZone) : ''
  return (
    <ol className="stage-track">
      {trackOf(order).map(step => (
        <li key={step.stage} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span>{t(`stage.${step.stage}`)}</span>
          <span>{time(step) || '\u00a0'}</span>
        </li>
      ))}
    </ol>
  )
}
