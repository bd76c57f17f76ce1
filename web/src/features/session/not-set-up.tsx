import { useTranslation } from 'react-i18next'
import { SessionFrame } from './session-frame.tsx'

/** Nobody owns this desk yet and this browser did not come by the link that the start printed. */
export function NotSetUp() {
  const { t } = useTranslation('session')
  return (
    <SessionFrame title={t('notSetUp.title')} text={t('notSetUp.text')}>
      <code className="session-command">npm run supercargo -- sign-in-link</code>
    </SessionFrame>
  )
}
