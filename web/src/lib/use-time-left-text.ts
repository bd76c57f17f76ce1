import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenParts, type TimeLeft } from './time-left.ts'

/** `in 3 h 20 min` or `2 d 4 h late`, in the reader's language. */
export function useTimeLeftText(): (left: TimeLeft) => string {
  const { t } = useTranslation()
  return useCallback(
    left => {
      const { unit, values } = spokenParts(left)
      const { days, hours, minutes } = values
      const length = t(`span.${unit}`, { days, hours, minutes })
      return left.urgency === 'late' ? t('span.late', { length }) : t('span.left', { length })
    },
    [t],
  )
}
