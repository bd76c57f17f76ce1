import { useTranslation } from 'react-i18next'
import { ProblemList } from '../features/problems/problem-list.tsx'
import { Page } from '../ui/page.tsx'

export function ProblemsPage() {
  const { t } = useTranslation('problems')
  return (
    <Page title={t('title')} text={t('text')}>
      <ProblemList />
    </Page>
  )
}
