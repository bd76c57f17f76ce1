import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { formatTime } from '../../lib/format-time.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { PageSection } from '../../ui/page-section.tsx'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

const inboxKey = ['problems', 'inbox']
const workKey = ['problems', 'work']

/** Deliveries and work that were tried to the end and given up: each with its reason, and a way to try again. */
export function ProblemList() {
  const { t } = useTranslation('problems')
  const inbox = useQuery({
    queryKey: inboxKey,
    queryFn: () => answer(api.GET('/api/inbox', { params: { query: { state: 'dead' } } })),
  })
  const work = useQuery({
    queryKey: workKey,
    queryFn: () => answer(api.GET('/api/work', { params: { query: { state: 'dead' } } })),
  })
  const retryInbox = useRetry(inboxKey, id =>
    answer(api.POST('/api/inbox/{id}/retry', { params: { path: { id } } })),
  )
  const retryWork = useRetry(workKey, id =>
    answer(api.POST('/api/work/{id}/retry', { params: { path: { id } } })),
  )
  const error = inbox.error ?? work.error
  if (error)
    return <Failure error={error} onRetry={() => void Promise.all([inbox.refetch(), work.refetch()])} />
  if (!inbox.data || !work.data) return null
  if (inbox.data.length + work.data.length === 0) {
    return <EmptyState icon={CircleCheck} title={t('none')} text={t('noneText')} />
  }
  return (
    <>
      {inbox.data.length > 0 && (
        <PageSection title={t('inbox.title')} text={t('inbox.text')}>
          <ul className="line-list">
            {inbox.data.map(entry => (
              <ProblemLine
                key={entry.id}
                name={t('inbox.line', { kind: entry.kind ?? '?', subject: entry.subject ?? entry.id })}
                problem={{ ...entry, at: entry.receivedAt }}
                retrying={retryInbox.isPending && retryInbox.variables === entry.id}
                onRetry={() => retryInbox.mutate(entry.id)}
              />
            ))}
          </ul>
        </PageSection>
      )}
      {work.data.length > 0 && (
        <PageSection title={t('work.title')} text={t('work.text')}>
          <ul className="line-list">
            {work.data.map(entry => (
              <ProblemLine
                key={entry.id}
                name={entry.kind}
                problem={{ ...entry, at: entry.createdAt }}
                retrying={retryWork.isPending && retryWork.variables === entry.id}
                onRetry={() => retryWork.mutate(entry.id)}
              />
            ))}
          </ul>
        </PageSection>
      )}
    </>
  )
}

type LineProps = {
  name: string
  problem: { at: string; attempts: number; lastError: string | null }
  retrying: boolean
  onRetry: () => void
}

function ProblemLine({ name, problem, retrying, onRetry }: LineProps) {
  const { t, i18n } = useTranslation('problems')
  return (
    <li>
      <StatusMark status="act" />
      <span>
        <b>{name}</b>
        <br />
        <span>{problem.lastError ?? t('noReason')}</span>
        <br />
        <span className="quiet">
          {formatTime(problem.at, 'moment', i18n.language)} · {t('tried', { count: problem.attempts })}
        </span>
      </span>
      <Button size="small" loading={retrying} onClick={onRetry}>
        {t('retry')}
      </Button>
    </li>
  )
}

function useRetry(key: string[], retry: (id: string) => Promise<unknown>) {
  const { t } = useTranslation('problems')
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  return useMutation({
    mutationFn: retry,
    onSuccess: () => void message.success(t('retried')),
    onError: error => void message.error(textOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
