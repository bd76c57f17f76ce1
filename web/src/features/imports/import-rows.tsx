import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import, ImportRow } from '../../api/shapes.ts'
import { formatCount, formatMoney } from '../../lib/format-money.ts'
import { TabStrip } from '../../ui/tab-strip.tsx'
import { importRowsQuery, type Tab, tabs } from './import-queries.ts'
import { useImportText } from './use-import-text.ts'

/** The orders of the file by what becomes of them. What is refused is shown first when there is any. */
export function ImportRows({ data }: { data: Import }) {
  const { t, i18n } = useTranslation('imports')
  const shown = tabs.filter(tab => data.summary[tab] > 0)
  const first = shown.includes('refused') ? 'refused' : (shown[0] ?? 'new')
  const [chosen, choose] = useState<Tab | null>(null)
  const tab = chosen && shown.includes(chosen) ? chosen : first
  const version = `${data.market} ${data.shop?.id} ${data.dayOrder} ${data.state}`
  const query = useInfiniteQuery(importRowsQuery(data.id, tab, version))
  if (shown.length === 0) return null
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section aria-label={t('rows')}>
      <TabStrip<Tab>
        label={t('rows')}
        controls="import-rows"
        chosen={tab}
        onChoose={choose}
        tabs={shown.map(key => ({
          key,
          name: t(`tab.${key}`),
          count: formatCount(data.summary[key], i18n.language),
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by key */}
      <div className="import-rows-box" id="import-rows" tabIndex={0}>
        <table className="import-rows">
          <thead>
            <tr>
              <th>{t('column.rows')}</th>
              <th>{t('column.order')}</th>
              <th>{t('column.status')}</th>
              <th>{t('column.items')}</th>
              <th>{t('column.amount')}</th>
              <th>{t('column.reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <RowLine key={`${row.channelOrderId} ${row.rowNumbers[0]}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <Button type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}

function RowLine({ row }: { row: ImportRow }) {
  const { t, i18n } = useTranslation('imports')
  const textOf = useImportText()
  const { status, items, amount, currency } = row.summary
  const word = status && i18n.exists(`order:timeline.words.${status}`) ? status : null
  const { t: ofOrder } = useTranslation('order')
  return (
    <tr>
      <td className="quiet">{rowText(row.rowNumbers)}</td>
      <td className="mono">{row.channelOrderId ?? '–'}</td>
      <td>{word ? ofOrder(`timeline.words.${word}` as 'timeline.words.none') : status}</td>
      <td>{items}</td>
      <td>{amount && currency ? formatMoney(amount, currency, i18n.language) : ''}</td>
      <td>
        {row.reasons.map(reason => (
          <p key={`${reason.code} ${reason.row} ${reason.column}`} className={`import-${reason.severity}`}>
            {textOf('reason', reason)}
            {(reason.row !== undefined || reason.column) && (
              <span className="quiet">
                {' '}
                {[
                  reason.row === undefined ? '' : t('atRow', { row: reason.row }),
                  reason.column ?? '',
                  reason.value ? `“${reason.value}”` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </p>
        ))}
      </td>
    </tr>
  )
}

/** `2–4` for neighbors, else the numbers themselves. */
function rowText(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (numbers.length > 1 && last - first === numbers.length - 1) return `${first}–${last}`
  return numbers.join(', ')
}
