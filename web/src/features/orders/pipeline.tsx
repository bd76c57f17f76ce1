import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderFilter, Stage } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { orderCountsQuery } from './order-queries.ts'
import { stageOf, withFilter } from './order-search.ts'
import { stages } from './stages.ts'
import { useCountText } from './use-count-text.ts'
import './pipeline.css'

/** The stages from left to right, each with how many orders stand there under the other filters. */
export function Pipeline({ search, filter }: { search: FlatSearch; filter: OrderFilter }) {
  const { t } = useTranslation('orders')
  const { data: counts } = useQuery(orderCountsQuery(filter))
  const active = stageOf(search)
  const box = useRef<HTMLElement>(null)
  // The chosen stage stays in view on a phone.
  useEffect(() => {
    box.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [active])
  return (
    <nav className="pipeline" aria-label={t('pipeline')} ref={box}>
      <PipelineStep search={search} stage={undefined} active={!active} count={counts?.all} />
      {stages.map(stage => (
        <PipelineStep
          key={stage}
          search={search}
          stage={stage}
          active={active === stage}
          count={counts?.stages[stage]}
        />
      ))}
    </nav>
  )
}

type Step = {
  search: FlatSearch
  stage: Stage | undefined
  active: boolean
  count: { count: number; capped: boolean } | undefined
}

function PipelineStep({ search, stage, active, count }: Step) {
  const { t } = useTranslation('orders')
  const countText = useCountText()
  return (
    <Link
      to="/orders"
      search={withFilter(search, { stage })}
      className={`pipeline-step pipeline-${stage ?? 'all'}`}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={active ? 'page' : undefined}
      data-active={active}
    >
      <span className="pipeline-count" data-zero={count?.count === 0}>
        {countText(count)}
      </span>
      <span className="pipeline-name">{t(stage ? `stage.${stage}` : 'stage.all')}</span>
    </Link>
  )
}
