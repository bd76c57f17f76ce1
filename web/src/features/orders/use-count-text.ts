import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../lib/format-money.ts'

type Count = { count: number; capped: boolean }

/** A live figure; counting stops somewhere, and from there on it says "at least". */
export function useCountText(): (count: Count | undefined) => string {
  const { i18n } = useTranslation()
  return useCallback(
    count => (count ? `${formatCount(count.count, i18n.language)}${count.capped ? '+' : ''}` : '–'),
    [i18n.language],
  )
}
