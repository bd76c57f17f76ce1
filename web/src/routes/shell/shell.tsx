import { Outlet, useLocation } from '@tanstack/react-router'
import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSessionEnded } from '../../api/session-ended.ts'
import { useSession } from '../../api/use-session.ts'
import { Failure } from '../../ui/failure.tsx'
import { later } from '../../ui/later.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

const NotSetUp = later(() => import('../../features/session/not-set-up.tsx').then(file => file.NotSetUp))
const SignInPage = later(() =>
  import('../../features/session/sign-in-page.tsx').then(file => file.SignInPage),
)
const WelcomePage = later(() =>
  import('../../features/session/welcome-page.tsx').then(file => file.WelcomePage),
)
const SessionEndedDialog = later(() =>
  import('../../features/session/session-ended-dialog.tsx').then(file => file.SessionEndedDialog),
)

/** The frame of every page. Whoever is not signed in sees the sign-in in its place; the address stays. */
export function Shell() {
  const { t } = useTranslation()
  const session = useSession()
  const ended = useSessionEnded()
  const path = useLocation({ select: location => location.pathname })
  if (session.isPending) return <Spin className="shell-waiting" aria-label={t('loading')} />
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />
  const { account, needsOwner } = session.data
  if (!account && path === '/welcome') return <WelcomePage needsOwner={needsOwner} />
  if (!account && needsOwner) return <NotSetUp />
  if (!account) return <SignInPage />
  return (
    <div className="shell">
      <a href="#content" className="shell-skip">
        {t('skipToContent')}
      </a>
      <Rail />
      <TopBar />
      <main id="content" className="shell-content" tabIndex={-1}>
        <Outlet />
      </main>
      {ended && <SessionEndedDialog />}
    </div>
  )
}
