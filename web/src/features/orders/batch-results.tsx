import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { formatCount } from '../../lib/format-money.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

type Props = { batch: Batch; open: boolean; retrying: boolean; onRetry: () => void; onClose: () => void }

/** Which orders were refused and why, with one button to try them again. */
export function BatchResults({ batch, open, retrying, onRetry, onClose }: Props) {
  const { t, i18n } = useTranslation('batch')
  const textOf = useRefusalText()
  const hidden = batch.refused - batch.refusals.length
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={t('resultsTitle', { count: batch.refused, text: formatCount(batch.refused, i18n.language) })}
      extra={
        <Button loading={retrying} disabled={batch.state !== 'finished'} onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      <p className="quiet">
        {t('resultsText', {
          done: formatCount(batch.done, i18n.language),
          total: formatCount(batch.total, i18n.language),
        })}
      </p>
      <ul className="batch-results">
        {batch.refusals.map(refusal => (
          <li key={refusal.orderId}>
            <Link
              to="/orders"
              search={(before: FlatSearch) => ({ ...before, open: refusal.orderId })}
              className="text-link mono"
              onClick={onClose}
            >
              {refusal.channelOrderId}
            </Link>
            <span>{textOf(refusal)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="quiet">{t('resultsMore', { count: hidden })}</p>}
    </Drawer>
  )
}
