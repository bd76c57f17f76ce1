import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { holdReasons } from './hold-reasons.ts'

/** A hold's reason in words; one that this version does not know is shown as it is. */
export function useHoldName(): (reason: string) => string {
  const { t } = useTranslation('orders')
  return useCallback(
    reason => {
      const known = holdReasons.find(one => one === reason)
      return known ? t(`hold.${known}`) : reason
    },
    [t],
  )
}
