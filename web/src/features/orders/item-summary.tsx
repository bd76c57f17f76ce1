import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'

/** The first product by name, how many pieces in all, and the order's id; the name is the link to the order. */
export function ItemSummary({ row }: { row: OrderRow }) {
  const { t } = useTranslation('orders')
  const first = row.items[0]
  return (
    <span className="item-summary two-lines">
      <span className="item-summary-name">
        <Link
          to="/orders"
          search={(before: FlatSearch) => ({ ...before, open: row.id })}
          className="truncate"
          onClick={event => event.stopPropagation()}
        >
          {first?.name ?? t('list.noItems')}
        </Link>
        {row.pieceCount > 1 && <span className="item-summary-count">×{row.pieceCount}</span>}
      </span>
      <span>
        <span className="mono">{row.channelOrderId}</span>
        {first?.variation && <span className="item-summary-variation"> · {first.variation}</span>}
      </span>
    </span>
  )
}
