import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { Failure } from '../../../ui/failure.tsx'
import { OrderSection } from './order-section.tsx'

type Payload = OrderDetail['payloads'][number]

/** The answers of the platform as they came, so that any dispute can be proven. */
export function PayloadsSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const [shown, setShown] = useState<Payload | null>(null)
  if (order.payloads.length === 0) return null
  const time = (payload: Payload) =>
    formatTime(payload.receivedAt, 'moment', i18n.language, order.shop.timeZone)
  return (
    <OrderSection title={t('payloads.title')}>
      <ul>
        {order.payloads.slice(0, 5).map(payload => (
          <li key={payload.id} className="parcel">
            <button type="button" className="plain-button text-link" onClick={() => setShown(payload)}>
              {payload.source === 'file' ? t('payloads.file') : t('payloads.api')}
            </button>
            <span className="quiet">{time(payload)}</span>
          </li>
        ))}
      </ul>
      {shown && (
        <PayloadDialog order={order} payload={shown} title={time(shown)} onClose={() => setShown(null)} />
      )}
    </OrderSection>
  )
}

type DialogProps = { order: OrderDetail; payload: Payload; title: string; onClose: () => void }

function PayloadDialog({ order, payload, title, onClose }: DialogProps) {
  const { t } = useTranslation('order')
  const mayReveal = useMay('buyers.reveal')
  const [reveal, setReveal] = useState(false)
  const params = { path: { id: order.id, payloadId: payload.id } }
  const { data, error, refetch } = useQuery({
    // Shown once revealed, it is not asked again by itself: each asking is recorded.
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ['orders', 'payload', payload.id, reveal],
    queryFn: () =>
      reveal
        ? answer(api.POST('/api/orders/{id}/payloads/{payloadId}/reveal', { params }))
        : answer(api.GET('/api/orders/{id}/payloads/{payloadId}', { params })),
    gcTime: 0,
  })
  return (
    <Modal
      open
      width={820}
      title={`${t('payloads.title')} · ${title}`}
      onCancel={onClose}
      footer={
        <div className="order-section-head" style={{ margin: 0 }}>
          {mayReveal ? (
            <span>
              <Switch size="small" aria-label={t('payloads.reveal')} checked={reveal} onChange={setReveal} />{' '}
              {t('payloads.reveal')}
            </span>
          ) : (
            <span />
          )}
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      }
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
        <pre className="payload-body" tabIndex={0}>
          {indented(data.body)}
        </pre>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}

/** Indents JSON without reading its numbers (ids beyond 2^53 must stay as they are). */
function indented(text: string): string {
  let depth = 0
  const line = () => `\n${'  '.repeat(depth)}`
  return text.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\s+/g, token => {
    if (token === '{' || token === '[') {
      depth += 1
      return token + line()
    }
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1)
      return line() + token
    }
    if (token === ',') return token + line()
    if (token === ':') return ': '
    return token.trim() === '' ? '' : token
  })
}
