import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { type LiveHint, useLiveHints } from '../../api/live.ts'
import type { Batch } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { BatchResults } from './batch-results.tsx'
import './batch-progress.css'

/** How long a finished batch stays in sight; one with refusals stays until it is closed. */
const restMs = 12_000
const running = (batch: Batch) => batch.state === 'running' || batch.state === 'undoing'

/** What became of a batch: progress while it runs, then the outcome with undo and the reasons of what failed. */
export function BatchProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useTranslation('batch')
  const [details, setDetails] = useState(false)
  const { batch, undo, retry } = useBatch(id)
  const quiet = batch !== undefined && !running(batch) && batch.refused === 0 && !details
  useEffect(() => {
    if (!quiet) return
    const timer = setTimeout(onClose, restMs)
    return () => clearTimeout(timer)
  }, [quiet, onClose])
  if (!batch) return null
  const text = (count: number) => formatCount(count, i18n.language)
  const outcome =
    batch.state === 'undone'
      ? t('undone')
      : t(`done.${batch.action.kind}`, { count: batch.done, text: text(batch.done) })
  return (
    <>
      <div className="batch-progress" role="status">
        <div className="batch-progress-text">
          {!running(batch) && <StatusMark status={batch.refused > 0 ? 'soon' : 'good'} size={13} />}
          <span>
            {running(batch)
              ? t(`doing.${batch.action.kind}`, { count: batch.total, text: text(batch.total) })
              : outcome}
            {batch.refused > 0 && (
              <span className="batch-progress-refused">
                {' '}
                · {t('refused', { count: batch.refused, text: text(batch.refused) })}
              </span>
            )}
          </span>
        </div>
        {running(batch) && (
          <Progress
            percent={Math.floor((100 * (batch.done + batch.refused)) / Math.max(1, batch.total))}
            size="small"
            aria-label={t('progress')}
          />
        )}
        {batch.refused > 0 && (
          <Button size="small" onClick={() => setDetails(true)}>
            {t('results')}
          </Button>
        )}
        {batch.canUndo && batch.state === 'finished' && (
          <Button size="small" type="primary" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('undo')}
          </Button>
        )}
        <IconButton size="small" icon={X} label={t('close')} onClick={onClose} />
      </div>
      <BatchResults
        batch={batch}
        open={details}
        retrying={retry.isPending}
        onRetry={() => retry.mutate()}
        onClose={() => setDetails(false)}
      />
    </>
  )
}

function useBatch(id: string) {
  const client = useQueryClient()
  const key = ['batches', id]
  const { data: batch } = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/batches/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: query => (query.state.data && !running(query.state.data) ? false : 500),
  })
  useLiveHints(
    useCallback(
      (hint: LiveHint) => {
        if (hint.topic === 'batch' && hint.id === id)
          void client.invalidateQueries({ queryKey: ['batches', id] })
      },
      [client, id],
    ),
  )
  const again = { onSettled: () => client.invalidateQueries({ queryKey: key }) }
  const undo = useMutation({
    mutationFn: () => answer(api.POST('/api/batches/{id}/undo', { params: { path: { id } } })),
    ...again,
  })
  const retry = useMutation({
    mutationFn: () => answer(api.POST('/api/batches/{id}/retry', { params: { path: { id } } })),
    ...again,
  })
  return { batch, undo, retry }
}
