import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatMoney } from '../../../lib/format-money.ts'
import { formatTime, zoneName } from '../../../lib/format-time.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MarketMark } from '../../../ui/marks/market-mark.tsx'
import { PracticeMark } from '../../../ui/marks/practice-mark.tsx'
import { useMessages } from '../../../ui/use-messages.ts'
import { OrderMarks } from '../order-marks.tsx'
import { PlaceHold } from './place-hold.tsx'
import { StageTrack } from './stage-track.tsx'
import { TagsEditor } from './tags-editor.tsx'

/** Which order, of which shop, worth what, and how far it has come. */
export function OrderHead({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation(['order', 'orders'])
  const message = useMessages()
  const zone = order.shop.timeZone
  const copy = async () => {
    await navigator.clipboard.writeText(order.channelOrderId)
    void message.success(t('order:copied'))
  }
  return (
    <header className="order-head">
      <div className="order-head-top">
        <div>
          <h1>
            <span className="mono">{order.channelOrderId}</span>
            <IconButton size="small" icon={Copy} label={t('order:copy')} onClick={() => void copy()} />
          </h1>
          <p className="order-head-sub">
            <MarketMark market={order.shop.market} />
            <span>{order.shop.name}</span>
            {order.shop.practice && <PracticeMark />}
            <span className="quiet">
              {t('order:placed', {
                at: formatTime(order.placedAt, 'moment', i18n.language, zone),
                zone: zoneName(zone, new Date(order.placedAt), i18n.language),
              })}
            </span>
          </p>
        </div>
        <p className="order-head-total">
          {formatMoney(order.total.amount, order.total.currency, i18n.language)}
          <span>{order.paymentMethod ?? t(`orders:payment.${order.paymentKind}`)}</span>
        </p>
      </div>
      <StageTrack order={order} />
      <div className="order-head-marks">
        <OrderMarks row={{ ...order, tags: [], holds: [] }} />
        <TagsEditor order={order} />
        <PlaceHold order={order} />
      </div>
    </header>
  )
}
