import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { sessionEnded } from '../../api/session-ended.ts'
import { useSession } from '../../api/use-session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page as it stands: sign in again and go on where you were. */
export function SessionEndedDialog() {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { data: session } = useSession()
  return (
    <Modal
      open
      title={t('ended.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
    >
      <p className="quiet">{t('ended.text')}</p>
      <SignInForm
        {...(session?.account ? { name: session.account.signInName } : {})}
        onDone={() => {
          sessionEnded.clear()
          void client.invalidateQueries()
        }}
      />
    </Modal>
  )
}
