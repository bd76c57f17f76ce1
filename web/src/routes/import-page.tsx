import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ImportPreview } from '../features/imports/import-preview.tsx'
import { importQuery } from '../features/imports/import-queries.ts'
import { Page } from '../ui/page.tsx'

export function ImportPage() {
  const { t } = useTranslation('imports')
  const { id } = useParams({ from: '/import/$id' })
  const { data } = useQuery(importQuery(id))
  return (
    <Page
      title={t('title')}
      heading={data?.fileName ?? t('title')}
      {...(data?.state === 'ready' ? { text: t('previewText') } : {})}
      back={
        <Link to="/import" className="page-back">
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('title')}
        </Link>
      }
    >
      <ImportPreview id={id} />
    </Page>
  )
}
