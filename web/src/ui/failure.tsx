import { Button } from 'antd'
import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'
import { useRefusalText } from './use-refusal-text.ts'

/** In place of something that could not be shown: what happened and a way to ask again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const textOf = useRefusalText()
  return (
    <div role="alert">
      <EmptyState icon={CloudOff} title={t('failure.title')} text={textOf(error)}>
        <Button onClick={onRetry}>{t('failure.retry')}</Button>
      </EmptyState>
    </div>
  )
}
