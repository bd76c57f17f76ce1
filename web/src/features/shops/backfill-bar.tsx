import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Backfill } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { backfillPercent } from './backfill-percent.ts'

/** How far the orders of the past have been fetched. Nothing is shown once all are here. */
export function BackfillBar({ backfill }: { backfill: Backfill | null }) {
  const { t, i18n } = useTranslation('shops')
  if (!backfill || backfill.state === 'finished') return null
  const number = (count: number) => formatCount(count, i18n.language)
  const text =
    backfill.ordersExpected === null
      ? t('backfill.read', { read: number(backfill.ordersRead) })
      : t('backfill.readOf', {
          read: number(backfill.ordersRead),
          expected: number(backfill.ordersExpected),
        })
  return (
    <div className="backfill">
      <Progress
        percent={backfillPercent(backfill)}
        size="small"
        status={backfill.state === 'failed' ? 'exception' : 'normal'}
        aria-label={t('backfill.title')}
      />
      <span className="quiet">
        {t(`backfill.${backfill.state}`)} · {text}
        {backfill.lastError && ` · ${backfill.lastError}`}
      </span>
    </div>
  )
}
