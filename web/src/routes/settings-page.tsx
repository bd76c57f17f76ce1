import { useTranslation } from 'react-i18next'
import { AboutSection } from '../features/settings/about-section.tsx'
import { AccountSection } from '../features/settings/account-section.tsx'
import { AppearanceSection } from '../features/settings/appearance-section.tsx'
import { PasswordSection } from '../features/settings/password-section.tsx'
import { Page } from '../ui/page.tsx'
import './settings-page.css'

export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <Page title={t('title')}>
      <div className="settings">
        <AccountSection />
        <AppearanceSection />
        <PasswordSection />
        <AboutSection />
      </div>
    </Page>
  )
}
