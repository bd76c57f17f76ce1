import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow as Row, Stage } from '../../api/shapes.ts'
import { formatMoney } from '../../lib/format-money.ts'
import { formatRecent } from '../../lib/format-time.ts'
import { useNow } from '../../lib/use-now.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { MarketMark } from '../../ui/marks/market-mark.tsx'
import { PracticeMark } from '../../ui/marks/practice-mark.tsx'
import { Picture } from '../../ui/picture.tsx'
import { DueText } from './due-text.tsx'
import { ItemSummary } from './item-summary.tsx'
import { OrderMarks } from './order-marks.tsx'
import { StageText } from './stage-text.tsx'

export type LineProps = {
  row: Row
  index: number
  top: number
  /** The stage that the list shows; an order that has left it meanwhile stays in place and says so. */
  stage: Stage | undefined
  selected: boolean
  active: boolean
  onOpen: (id: string) => void
  onToggle: (id: string, stretch: boolean) => void
}

/** One order as a line of the ledger. */
export const OrderRow = memo(function OrderRow(props: LineProps) {
  const { row, index, top, stage, selected, active, onOpen, onToggle } = props
  const { t, i18n } = useTranslation('orders')
  const left = stage !== undefined && row.stage !== stage
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys j, k and Enter belong to the list; the link inside takes the focus
    <li
      className="order-grid order-row"
      aria-posinset={index + 1}
      aria-setsize={-1}
      data-selected={selected}
      data-active={active}
      aria-current={active ? 'true' : undefined}
      data-left={left}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(row.id)}
    >
      <div className="c-check">
        <CheckBox
          label={t('list.select', { order: row.channelOrderId })}
          checked={selected}
          onChange={stretch => onToggle(row.id, stretch)}
        />
      </div>
      <div className="c-item">
        <Picture
          url={row.items[0]?.pictureUrl ?? null}
          name=""
          size={36}
          more={Math.max(0, row.items.length - 1)}
        />
        <ItemSummary row={row} />
      </div>
      <div className="c-buyer two-lines">
        <span>{row.buyer ?? '–'}</span>
        <span>{row.country ? countryName(row.country, i18n.language) : ''}</span>
      </div>
      <div className="c-shop two-lines">
        <span>{row.shop.name}</span>
        <span className="c-shop-marks">
          <MarketMark market={row.shop.market} />
          {row.shop.practice && <PracticeMark />}
        </span>
      </div>
      <div className="c-stage">
        <StageText stage={row.stage} />
      </div>
      <div className="c-due">{left ? <StageText stage={row.stage} moved /> : <DueText row={row} />}</div>
      <div className="c-carrier two-lines">
        <span>{row.carrier ?? ''}</span>
        <span className="mono">{row.trackingNumbers[0] ?? ''}</span>
      </div>
      <div className="c-marks">
        <OrderMarks row={row} />
      </div>
      <div className="c-placed">
        <Placed row={row} />
      </div>
      <div className="c-total two-lines">
        <span>{formatMoney(row.total.amount, row.total.currency, i18n.language)}</span>
        <span>{t(`payment.${row.paymentKind}`)}</span>
      </div>
    </li>
  )
})

function Placed({ row }: { row: Row }) {
  const { i18n } = useTranslation()
  return <>{formatRecent(row.placedAt, useNow(), i18n.language, row.shop.timeZone)}</>
}

const names = new Map<string, Intl.DisplayNames>()

export function countryName(code: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, known)
  return known.of(code) ?? code
}
