import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { isBusy } from './import-queries.ts'

/** How far the reading or the applying has come. */
export function ImportProgress({ data }: { data: Import }) {
  const { t, i18n } = useTranslation('imports')
  if (!isBusy(data.state)) return null
  const number = (count: number) => formatCount(count, i18n.language)
  const { progress, summary } = data
  const applying = data.state === 'applying'
  const whole = applying ? summary.new + summary.changed + summary.same : progress.total
  const done = applying ? progress.applied : progress.sorted
  const percent = whole ? Math.floor((100 * done) / whole) : 0
  return (
    <div className="import-progress">
      <Progress percent={percent} status="active" aria-label={t('progress.label')} />
      <p className="quiet">
        {applying
          ? t('progress.applying', { done: number(done), whole: number(whole ?? 0) })
          : t('progress.reading', { read: number(progress.read) })}
      </p>
    </div>
  )
}
