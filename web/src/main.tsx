import '@fontsource-variable/inter/wght.css'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { sessionQuery } from './api/use-session.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { App } from './routes/app.tsx'
import { router } from './routes/router.tsx'
import { fetchLater } from './ui/later.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no element to draw in.')
const root = createRoot(place)
// Who is asking, the page's code and the texts are fetched side by side, not one after the other.
void queryClient.prefetchQuery(sessionQuery)
await Promise.all([startI18n(), router.load()])
root.render(<App />)

// Glyphs beyond Latin: the style sheets list hundreds of ranges, of which a browser fetches what it meets.
void import('./ui/theme/more-scripts.ts')

const rest = window.requestIdleCallback ?? (work => setTimeout(work, 1_500))
rest(() => void fetchLater())
