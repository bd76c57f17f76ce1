import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A stretch of time in its largest unit: `4 s`, `41 min`, `9 h`, `5 d`. */
export function useSpanText(): (seconds: number) => string {
  const { t } = useTranslation('shops')
  return useCallback(
    seconds => {
      const size = Math.max(0, Math.round(seconds))
      if (size < 90) return t('span.seconds', { count: size })
      if (size < 5_400) return t('span.minutes', { count: Math.round(size / 60) })
      if (size < 172_800) return t('span.hours', { count: Math.round(size / 3_600) })
      return t('span.days', { count: Math.round(size / 86_400) })
    },
    [t],
  )
}
