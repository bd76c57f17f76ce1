import { useTranslation } from 'react-i18next'
import { DropFile } from '../features/imports/drop-file.tsx'
import { ImportHistory } from '../features/imports/import-history.tsx'
import { Page } from '../ui/page.tsx'

export function ImportsPage() {
  const { t } = useTranslation('imports')
  return (
    <Page title={t('title')} text={t('text')}>
      <DropFile />
      <ImportHistory />
    </Page>
  )
}
