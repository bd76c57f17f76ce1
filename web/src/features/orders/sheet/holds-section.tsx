import { Button, Modal } from 'antd'
import { Hand } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { HoldReason, OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { formatTime, zoneName } from '../../../lib/format-time.ts'
import { StatusMark } from '../../../ui/marks/status-mark.tsx'
import { type HoldDraft, HoldFields, holdComplete } from '../hold-fields.tsx'
import { holdReasons } from '../hold-reasons.ts'
import { useHoldName } from '../use-hold-name.ts'
import { useOrderAct } from './use-order-act.ts'

/** Why the order must wait: the platform's hold hour and our own holds. Held orders cannot be worked on. */
export function HoldsSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation(['order', 'orders', 'batch'])
  const mayWork = useMay('orders.work')
  const holdName = useHoldName()
  const [placing, setPlacing] = useState(false)
  const release = useOrderAct(order.id, (reason: HoldReason) =>
    answer(
      api.POST('/api/orders/{id}/holds/release', { params: { path: { id: order.id } }, body: { reason } }),
    ),
  )
  const open = order.holdHistory.filter(hold => !hold.releasedAt)
  const zone = order.shop.timeZone
  const platformHold = order.stage === 'on_hold' ? order.platformHoldUntil : null
  const holdable = order.stage !== 'completed' && order.stage !== 'canceled'
  if (open.length === 0 && !platformHold && !holdable) return null
  return (
    <section className="order-section" aria-label={t('order:holds.title')}>
      {platformHold && (
        <div className="order-hold">
          <StatusMark status="soon" />
          <div>
            <b>{t('order:holds.platform')}</b>
            <p>
              {t('order:holds.platformText', {
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
            <b>{t('order:holds.held', { reason: holdName(hold.reason) })}</b>
            <p>
              {hold.note && `${hold.note} · `}
              {t('order:holds.by', {
                name: hold.placedBy,
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
              {t('order:holds.release')}
            </Button>
          )}
        </div>
      ))}
      {mayWork && holdable && (
        <Button
          type="text"
          size="small"
          className="order-hold-place"
          icon={<Hand size={14} strokeWidth={1.75} />}
          onClick={() => setPlacing(true)}
        >
          {t('order:holds.place')}
        </Button>
      )}
      {placing && <PlaceHold order={order} onClose={() => setPlacing(false)} />}
    </section>
  )
}

function PlaceHold({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const { t } = useTranslation(['order', 'batch'])
  const [draft, setDraft] = useState<HoldDraft>({ reason: null, note: '' })
  const place = useOrderAct(order.id, (body: { reason: HoldReason; note?: string }) =>
    answer(api.POST('/api/orders/{id}/holds', { params: { path: { id: order.id } }, body })),
  )
  const submit = () => {
    if (!draft.reason) return
    const note = draft.note.trim()
    place.mutate({ reason: draft.reason, ...(note ? { note } : {}) }, { onSuccess: onClose })
  }
  return (
    <Modal
      open
      width={440}
      title={t('order:holds.placeTitle')}
      okText={t('batch:do.hold')}
      okButtonProps={{ disabled: !holdComplete(draft), loading: place.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="batch-form">
        <HoldFields onChange={setDraft} />
      </div>
    </Modal>
  )
}
