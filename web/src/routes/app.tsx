import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider, message } from 'antd'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../api/query-client.ts'
import { antdLocaleOf } from '../i18n/start-i18n.ts'
import { mediaQuery } from '../lib/media-query.ts'
import { useDark } from '../lib/preferences.ts'
import { antdIcons } from '../ui/theme/antd-icons.tsx'
import { antdTheme } from '../ui/theme/antd-theme.ts'
import { Messages } from '../ui/use-messages.ts'
import { router } from './router.tsx'

const stillness = mediaQuery('(prefers-reduced-motion: reduce)')

/** Everything that the pages share: theme, language, answers, address. */
export function App() {
  const { i18n } = useTranslation()
  const dark = useDark()
  const still = stillness.use()
  const theme = useMemo(() => antdTheme(dark, still), [dark, still])
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  const [messages, place] = message.useMessage({ maxCount: 3 })
  const locale = antdLocaleOf(i18n.language)
  return (
    <ConfigProvider
      theme={theme}
      {...(locale ? { locale } : {})}
      {...antdIcons}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {place}
      <Messages value={messages}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  )
}
