import '@fontsource-variable/inter/wght.css'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import { createRoot } from 'react-dom/client'
import { startI18n } from './i18n/start-i18n.ts'
import { App } from './routes/app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no element to draw in.')
const root = createRoot(place)
await startI18n()
root.render(<App />)

// Glyphs beyond Latin: the style sheets list hundreds of ranges, of which a browser fetches what it meets.
void import('./ui/theme/more-scripts.ts')
