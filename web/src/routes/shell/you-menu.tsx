import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { useSession } from '../../api/use-session.ts'
import { languages } from '../../i18n/languages.ts'
import { useChangeLanguage } from '../../i18n/use-change-language.ts'
import { prefer, type Theme, usePreferences } from '../../lib/preferences.ts'

const themes: Theme[] = ['light', 'dark', 'system']

/** The signed-in person's initial; behind it language, theme, settings and the way out. */
export function YouMenu() {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const { theme } = usePreferences()
  const changeLanguage = useChangeLanguage()
  const signOut = useSignOut()
  const name = session?.account?.displayName ?? ''
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        expandIcon: <ChevronRight size={13} strokeWidth={1.75} aria-hidden="true" />,
        selectedKeys: [i18n.language, theme],
        items: [
          { type: 'group', label: name },
          {
            key: 'language',
            label: t('you.language'),
            children: languages.map(language => ({
              key: language.code,
              label: language.name,
              onClick: () => changeLanguage(language.code),
            })),
          },
          {
            key: 'theme',
            label: t('you.theme'),
            children: themes.map(one => ({
              key: one,
              label: t(`theme.${one}`),
              onClick: () => prefer({ theme: one }),
            })),
          },
          { key: 'settings', label: t('nav.settings'), onClick: () => void navigate({ to: '/settings' }) },
          { type: 'divider' },
          { key: 'out', label: t('you.signOut'), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <button type="button" className="you-menu" aria-label={t('you.menu', { name })}>
        {[...name][0]?.toUpperCase() ?? '·'}
      </button>
    </Dropdown>
  )
}

function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    // Nothing of what was seen may stay for whoever signs in next at this machine.
    onSuccess: () => {
      client.clear()
      window.location.assign('/')
    },
  })
}
