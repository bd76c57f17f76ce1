import { LiveMark } from './live-mark.tsx'
import { PracticeBanner } from './practice-banner.tsx'
import { SearchField } from './search-field.tsx'
import { YouMenu } from './you-menu.tsx'
import './top-bar.css'

/** Search, whether the page is live, and who is signed in; over it the notice that the orders are practice. */
export function TopBar() {
  return (
    <header className="top-bar">
      <SearchField />
      <PracticeBanner />
      <div className="top-bar-end">
        <LiveMark />
        <YouMenu />
      </div>
    </header>
  )
}
