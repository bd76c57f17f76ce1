import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatMoney } from '../../../lib/format-money.ts'
import { moneyLines } from './money-lines.ts'
import { OrderSection } from './order-section.tsx'

/** The platform's breakdown of the amount, as far as it named the parts. */
export function MoneySection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const { currency } = order.money.total
  const show = (amount: string) => formatMoney(amount, currency, i18n.language)
  return (
    <OrderSection title={t('money.title')}>
      <dl className="figures">
        {moneyLines(order.money.parts).map(({ part, amount }) => (
          <Figure key={part} part={part} amount={show(amount)} />
        ))}
        <dt className="figures-total">{t('money.total')}</dt>
        <dd className="figures-total">{show(order.money.total.amount)}</dd>
      </dl>
    </OrderSection>
  )
}

function Figure({ part, amount }: { part: string; amount: string }) {
  const { t, i18n } = useTranslation('order')
  const key = `money.parts.${part}`
  return (
    <>
      <dt>{i18n.exists(key, { ns: 'order' }) ? t(key as 'money.parts.subtotal') : part}</dt>
      <dd>{amount}</dd>
    </>
  )
}
