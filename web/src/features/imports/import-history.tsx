import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../api/shapes.ts'
import { formatTime } from '../../lib/format-time.ts'
import { MarketMark } from '../../ui/marks/market-mark.tsx'
import { type Status, StatusMark } from '../../ui/marks/status-mark.tsx'
import { PageSection } from '../../ui/page-section.tsx'
import { importsQuery } from './import-queries.ts'
import { useLiveImports } from './use-live-imports.ts'

export const stateMarks: Record<Import['state'], Status> = {
  reading: 'info',
  ready: 'soon',
  applying: 'info',
  finished: 'good',
  failed: 'act',
  canceled: 'quiet',
}

/** The files that were imported lately, and those that wait for a word. */
export function ImportHistory() {
  const { t, i18n } = useTranslation('imports')
  const { data: imports = [] } = useQuery(importsQuery)
  useLiveImports()
  if (imports.length === 0) return null
  return (
    <PageSection title={t('history')}>
      <ul className="line-list">
        {imports.map(one => (
          <li key={one.id}>
            <StatusMark status={stateMarks[one.state]} />
            <span>
              <Link to="/import/$id" params={{ id: one.id }} className="text-link">
                {one.fileName}
              </Link>
              <span className="import-line">
                {one.market && <MarketMark market={one.market} />}
                {one.shop?.name}
                <span className="quiet">
                  {t(`state.${one.state}`)} · {t('orders', { count: one.summary.orders })}
                </span>
              </span>
            </span>
            <time className="quiet" dateTime={one.createdAt}>
              {formatTime(one.createdAt, 'moment', i18n.language)}
            </time>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
