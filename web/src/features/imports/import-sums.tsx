import { useTranslation } from 'react-i18next'
import type { Import } from '../../api/shapes.ts'
import { formatCount, formatMoney } from '../../lib/format-money.ts'

/** Rows, orders and order amounts: figures that a person can hold against Seller Center's. */
export function ImportSums({ data }: { data: Import }) {
  const { t, i18n } = useTranslation('imports')
  const { rows, orders, sums } = data.summary
  return (
    <dl className="import-sums">
      <div>
        <dt>{t('sums.rows')}</dt>
        <dd>{formatCount(rows, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t('sums.orders')}</dt>
        <dd>{formatCount(orders, i18n.language)}</dd>
      </div>
      {sums.map(sum => (
        <div key={sum.currency}>
          <dt>{t('sums.amount', { count: sum.orders })}</dt>
          <dd>{formatMoney(sum.amount, sum.currency, i18n.language)}</dd>
        </div>
      ))}
    </dl>
  )
}
