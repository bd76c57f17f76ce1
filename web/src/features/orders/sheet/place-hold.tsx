import { Modal } from 'antd'
import { Hand } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { HoldReason, OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { focusFirst } from '../../../ui/focus-first.ts'
import { type HoldDraft, HoldFields, holdComplete } from '../hold-fields.tsx'
import { useOrderAct } from './use-order-act.ts'

/** Stops the order with a reason. What is over can no longer be stopped. */
export function PlaceHold({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('order')
  const mayWork = useMay('orders.work')
  const [placing, setPlacing] = useState(false)
  if (!mayWork || order.stage === 'completed' || order.stage === 'canceled') return null
  return (
    <>
      <button type="button" className="plain-button quiet" onClick={() => setPlacing(true)}>
        <Hand size={13} strokeWidth={2} aria-hidden="true" />
        {t('holds.place')}
      </button>
      {placing && <PlaceHoldDialog order={order} onClose={() => setPlacing(false)} />}
    </>
  )
}

function PlaceHoldDialog({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const { t } = useTranslation(['order', 'batch'])
  const form = useRef<HTMLDivElement>(null)
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
      afterOpenChange={open => open && focusFirst(form.current)}
    >
      <div className="batch-form" ref={form}>
        <HoldFields onChange={setDraft} />
      </div>
    </Modal>
  )
}
