import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../api/shapes.ts'
import { Failure } from '../../ui/failure.tsx'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { ImportActs } from './import-acts.tsx'
import { ImportNotes } from './import-notes.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importQuery } from './import-queries.ts'
import { ImportRows } from './import-rows.tsx'
import { ImportSource } from './import-source.tsx'
import { ImportSums } from './import-sums.tsx'
import { useLiveImports } from './use-live-imports.ts'
import './imports.css'

/** What a file will bring in, before anything is written; and how it went, afterwards. */
export function ImportPreview({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(importQuery(id))
  useLiveImports()
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active />
  return (
    <>
      <ImportOutcome data={data} />
      <ImportProgress data={data} />
      <ImportSource data={data} key={`${data.shop?.id} ${data.market}`} />
      <ImportSums data={data} />
      <ImportNotes data={data} />
      {data.state !== 'reading' && <ImportRows data={data} />}
      <ImportActs data={data} />
    </>
  )
}

function ImportOutcome({ data }: { data: Import }) {
  const { t } = useTranslation('imports')
  const textOf = useRefusalText()
  if (data.state === 'finished') {
    return (
      <Alert
        type="success"
        showIcon
        title={t('finished', { count: data.summary.new + data.summary.changed })}
      />
    )
  }
  if (data.state === 'canceled') return <Alert type="info" showIcon title={t('canceled')} />
  return data.error && <Alert type="error" showIcon title={textOf(data.error)} />
}
