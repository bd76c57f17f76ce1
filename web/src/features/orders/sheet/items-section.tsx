import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { formatMoney } from '../../../lib/format-money.ts'
import { Picture } from '../../../ui/picture.tsx'
import { groupPieces, type PieceGroup } from './group-pieces.ts'
import { OrderSection } from './order-section.tsx'

/** What was bought: pieces of one SKU as one line with a quantity. */
export function ItemsSection({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('order')
  return (
    <OrderSection
      title={
        <>
          {t('items.title')}
          <small>{t('items.pieces', { count: order.pieceCount })}</small>
        </>
      }
    >
      <ul>
        {groupPieces(order.pieces).map(group => (
          <ItemLine key={group.key} group={group} />
        ))}
      </ul>
    </OrderSection>
  )
}

function ItemLine({ group }: { group: PieceGroup }) {
  const { t, i18n } = useTranslation('order')
  const { piece, quantity } = group
  const price =
    piece.unitPrice && formatMoney(piece.unitPrice.amount, piece.unitPrice.currency, i18n.language)
  const list =
    piece.listPrice && piece.listPrice.amount !== piece.unitPrice?.amount
      ? formatMoney(piece.listPrice.amount, piece.listPrice.currency, i18n.language)
      : null
  return (
    <li className="order-item" data-canceled={piece.canceled}>
      <Picture url={piece.pictureUrl} name="" size={48} />
      <div>
        <span className="order-item-name">{piece.name}</span>
        <small>{piece.variation}</small>
        <small>
          <span className="mono">{piece.sellerSku}</span>
          {piece.gift && ` · ${t('items.gift')}`}
          {piece.canceled && ` · ${t('items.canceled', { reason: piece.cancelReason ?? '' })}`}
        </small>
      </div>
      <div className="order-item-figures">
        <b>×{quantity}</b>
        {price && <small>{price}</small>}
        {list && (
          <small>
            <s>{list}</s>
          </small>
        )}
      </div>
    </li>
  )
}
