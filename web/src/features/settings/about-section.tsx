import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/use-session.ts'
import { PageSection } from '../../ui/page-section.tsx'

export function AboutSection() {
  const { t } = useTranslation('settings')
  const { data: session } = useSession()
  return (
    <PageSection title={t('about.title')}>
      <p>{t('about.version', { version: session?.version ?? '' })}</p>
      <p className="quiet">{t('about.text')}</p>
      <p>
        <a href="/api/docs" className="text-link">
          {t('about.api')}
        </a>
      </p>
    </PageSection>
  )
}
