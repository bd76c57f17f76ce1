import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionEnded } from '../../api/session-ended.ts'
import { SessionFrame } from './session-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  return (
    <SessionFrame title={t('signIn.title')} text={t('signIn.text')}>
      <SignInForm
        onDone={() => {
          sessionEnded.clear()
          void client.resetQueries()
        }}
      />
      <p className="session-text" style={{ marginTop: 20, fontSize: 12 }}>
        {t('signIn.forgotten')}
      </p>
    </SessionFrame>
  )
}
