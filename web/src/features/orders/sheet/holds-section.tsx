import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { HoldReason, OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { formatTime, zoneName } from '../../../lib/format-time.ts'
import { StatusMark } from '../../../ui/marks/status-mark.tsx'
import { holdReasons } from '../hold-reasons.ts'
import { useHoldName } from '../use-hold-name.ts'
import { useOrderAct } from './use-order-act.ts'

/** Why the order must wait: the platform's hold hour and our own holds. Held orders cannot be worked on. */
export function HoldsSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const mayWork = useMay('orders.work')
  const holdName = useHoldName()
  const release = useOrderAct(order.id, (reason: HoldReason) =>
    answer(
      api.POST('/api/orders/{id}/holds/release', { params: { path: { id: order.id } }, body: { reason } }),
    ),
  )
  const open = order.holdHistory.filter(hold => !hold.releasedAt)
  const zone = order.shop.timeZone
  const platformHold = order.stage === 'on_hold' ? order.platformHoldUntil : null
  if (open.length === 0 && !platformHold) return null
  return (
    <section className="order-section" aria-label={t('holds.title')}>
      {platformHold && (
        <div className="order-hold">
          <StatusMark status="soon" />
          <div>
            <b>{t('holds.platform')}</b>
            <p>
              {t('holds.platformText', {
                at: formatTime(platformHold, 'moment', i18n.language, zone),
                zone: zoneName(zone, new Date(platformHold), i18n.language),
              })}
            </p>
          </div>
        </div>
      )}
      {open.map(hold => (
        <div className="order-hold" key={hold.id}>
          <StatusMark status="soon" />
          <div>
            <b>{t('holds.held', { reason: holdName(hold.reason) })}</b>
            <p>
              {hold.note && `${hold.note} · `}
              {t('holds.by', {
                name: hold.placedByName,
                at: formatTime(hold.placedAt, 'moment', i18n.language, zone),
              })}
            </p>
          </div>
          {mayWork && (
            <Button
              size="small"
              loading={release.isPending}
              onClick={() => {
                const reason = holdReasons.find(one => one === hold.reason)
                if (reason) release.mutate(reason)
              }}
            >
              {t('holds.release')}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
