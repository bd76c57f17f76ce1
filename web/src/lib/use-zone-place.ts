import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The city whose time a zone keeps; browsers know too few of them by their Chinese names. */
export function useZonePlace(): (zone: string) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    zone => {
      const key = `zone.${zone}`
      if (i18n.exists(key)) return t(key as 'zone.Asia/Bangkok')
      return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
    },
    [t, i18n],
  )
}
