import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { OrderDetail, Recipient } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { useMessages } from '../../../ui/use-messages.ts'
import { useRefusalText } from '../../../ui/use-refusal-text.ts'
import { orderDetailQuery } from '../order-queries.ts'
import { countryName } from '../order-row.tsx'
import { OrderSection } from './order-section.tsx'

/** Whom the goods go to: masked until somebody asks, and that somebody is recorded. */
export function RecipientSection({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('order')
  const mayReveal = useMay('buyers.reveal')
  const reveal = useReveal(order.id)
  const { recipient } = order
  return (
    <OrderSection
      title={t('recipient.title')}
      acts={
        mayReveal &&
        !recipient.revealed && (
          <Tooltip title={t('recipient.recorded')}>
            <Button
              size="small"
              icon={<Eye size={14} strokeWidth={1.75} />}
              loading={reveal.isPending}
              onClick={() => reveal.mutate()}
            >
              {t('recipient.reveal')}
            </Button>
          </Tooltip>
        )
      }
    >
      <RecipientLines recipient={recipient} />
      {order.sellerNote && (
        <div className="recipient">
          <blockquote>
            <cite>{t('recipient.sellerNote')}</cite>
            {order.sellerNote}
          </blockquote>
        </div>
      )}
    </OrderSection>
  )
}

function RecipientLines({ recipient }: { recipient: Recipient }) {
  const { t, i18n } = useTranslation('order')
  const address = recipient.fullAddress
    ? [recipient.fullAddress]
    : [...recipient.addressLines, [...recipient.regions].reverse().join(', ')]
  // A full address as the platform writes it ends with both already.
  const last = recipient.fullAddress
    ? []
    : [recipient.postalCode, recipient.country && countryName(recipient.country, i18n.language)]
  return (
    <address className="recipient" style={{ fontStyle: 'normal' }}>
      <b>{recipient.name ?? t('recipient.noName')}</b>
      {recipient.phone && <span>{recipient.phone}</span>}
      {recipient.email && <span>{recipient.email}</span>}
      {address.filter(Boolean).map(line => (
        <span key={line}>{line}</span>
      ))}
      <span>{last.filter(Boolean).join(' · ')}</span>
      {recipient.nickname && <span className="quiet">@{recipient.nickname}</span>}
      {recipient.deliveryInstruction && (
        <blockquote>
          <cite>{t('recipient.instruction')}</cite>
          {recipient.deliveryInstruction}
        </blockquote>
      )}
      {recipient.message && (
        <blockquote>
          <cite>{t('recipient.message')}</cite>
          {recipient.message}
        </blockquote>
      )}
    </address>
  )
}

/** Shows the revealed recipient in place, and reads the order again for the timeline's new line. */
function useReveal(id: string) {
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/orders/{id}/reveal', { params: { path: { id } }, body: {} })),
    onSuccess: async recipient => {
      const { queryKey, queryFn } = orderDetailQuery(id)
      const fresh = queryFn ? await client.fetchQuery({ ...orderDetailQuery(id), staleTime: 0 }) : undefined
      client.setQueryData(queryKey, (order: OrderDetail | undefined) => {
        const latest = fresh ?? order
        return latest && { ...latest, recipient }
      })
    },
    onError: error => void message.error(textOf(error)),
  })
}
