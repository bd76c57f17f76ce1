import { useCallback } from 'react'
import { api } from '../api/client.ts'
import { useSession } from '../api/use-session.ts'
import { prefer } from '../lib/preferences.ts'
import type { Language } from './languages.ts'
import { speak } from './start-i18n.ts'

/** Switches the page at once, remembers it in this browser and with the account. */
export function useChangeLanguage(): (language: Language) => void {
  const { data: session, refetch } = useSession()
  const signedIn = Boolean(session?.account)
  return useCallback(
    language => {
      prefer({ language })
      void speak(language)
      if (signedIn) void api.PATCH('/api/account', { body: { language } }).then(() => refetch())
    },
    [signedIn, refetch],
  )
}
