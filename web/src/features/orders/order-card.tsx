import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../lib/format-money.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { MarketMark } from '../../ui/marks/market-mark.tsx'
import { PracticeMark } from '../../ui/marks/practice-mark.tsx'
import { Picture } from '../../ui/picture.tsx'
import { DueText } from './due-text.tsx'
import { ItemSummary } from './item-summary.tsx'
import { OrderMarks } from './order-marks.tsx'
import type { LineProps } from './order-row.tsx'
import { StageText } from './stage-text.tsx'
import './order-card.css'

/** One order on a phone: the thumb reaches the box on the left and opens it anywhere else. */
export const OrderCard = memo(function OrderCard(props: LineProps) {
  const { row, index, top, stage, selected, onOpen, onToggle } = props
  const { t, i18n } = useTranslation('orders')
  const left = stage !== undefined && row.stage !== stage
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys j, k and Enter belong to the list; the link inside takes the focus
    <li
      className="order-card"
      aria-posinset={index + 1}
      aria-setsize={-1}
      data-selected={selected}
      data-left={left}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(row.id)}
    >
      <div className="order-card-check">
        <CheckBox
          label={t('list.select', { order: row.channelOrderId })}
          checked={selected}
          onChange={stretch => onToggle(row.id, stretch)}
        />
      </div>
      <div>
        <Picture
          url={row.items[0]?.pictureUrl ?? null}
          name=""
          size={52}
          more={Math.max(0, row.items.length - 1)}
        />
      </div>
      <div className="order-card-text">
        <div className="order-card-line">
          <ItemSummary row={row} />
          <span className="order-card-total">
            {formatMoney(row.total.amount, row.total.currency, i18n.language)}
          </span>
        </div>
        <div className="order-card-line">
          {row.due || row.platformHoldUntil ? <DueText row={row} /> : <StageText stage={row.stage} />}
          {left && <StageText stage={row.stage} moved />}
        </div>
        <div className="order-card-line order-card-last">
          <MarketMark market={row.shop.market} />
          <span className="truncate">{row.shop.name}</span>
          {row.shop.practice && <PracticeMark />}
          <OrderMarks row={row} />
        </div>
      </div>
    </li>
  )
})
