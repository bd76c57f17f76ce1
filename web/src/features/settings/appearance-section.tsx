import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { prefer, type Theme, usePreferences } from '../../lib/preferences.ts'
import { PageSection } from '../../ui/page-section.tsx'

const themes: Theme[] = ['light', 'dark', 'system']

export function AppearanceSection() {
  const { t } = useTranslation(['settings', 'common'])
  const { theme } = usePreferences()
  return (
    <PageSection title={t('settings:appearance.title')} text={t('settings:appearance.text')}>
      <Segmented<Theme>
        aria-label={t('settings:appearance.title')}
        value={theme}
        onChange={one => prefer({ theme: one })}
        options={themes.map(value => ({ value, label: t(`common:theme.${value}`) }))}
      />
    </PageSection>
  )
}
