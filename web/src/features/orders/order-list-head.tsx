import { useTranslation } from 'react-i18next'
import { CheckBox } from '../../ui/check-box.tsx'
import { headState, nothing, pick } from './selection.ts'
import type { Desk } from './use-desk.ts'

const columns = ['item', 'buyer', 'shop', 'stage', 'due', 'carrier', 'marks', 'placed', 'total'] as const

/** Names of the columns, and the box that selects everything that is loaded. */
export function OrderListHead({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders')
  const ids = desk.list.rows.map(row => row.id)
  const state = headState(desk.selection, ids)
  return (
    <div
      className="order-grid order-list-head"
      data-stage={desk.filter.stage ?? 'all'}
      aria-hidden={ids.length === 0}
    >
      <CheckBox
        className="c-check"
        label={t('list.selectLoaded')}
        checked={state === 'all'}
        mixed={state === 'some'}
        onChange={() => desk.setSelection(state === 'all' ? nothing : pick(desk.selection, ids))}
      />
      {columns.map(column => (
        <span key={column} className={`c-${column}`}>
          {t(`column.${column}`)}
        </span>
      ))}
    </div>
  )
}
