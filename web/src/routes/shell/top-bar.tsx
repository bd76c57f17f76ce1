import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/use-session.ts'
import { LiveMark } from './live-mark.tsx'
import { SearchField } from './search-field.tsx'
import { YouMenu } from './you-menu.tsx'
import './top-bar.css'

/** Search, whether the page is live, and who is signed in; over it the notice that the orders are practice. */
export function TopBar() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  return (
    <header className="top-bar">
      {session?.practice && <div className="top-bar-practice" title={t('practice.explained')} />}
      <SearchField />
      {session?.practice && <p className="top-bar-practice-text">{t('practice.banner')}</p>}
      <div className="top-bar-end">
        <LiveMark />
        <YouMenu />
      </div>
    </header>
  )
}
