import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../api/shapes.ts'
import { stages } from '../stages.ts'
import { useHoldName } from '../use-hold-name.ts'

/** One line of the timeline as a sentence in the reader's language; an unknown kind is shown by its name. */
export function useTimelineText(): (entry: TimelineEntry) => string {
  const { t, i18n } = useTranslation('order')
  const { t: ofOrders } = useTranslation('orders')
  const holdName = useHoldName()
  return useCallback(
    entry => {
      const key = `timeline.kinds.${entry.kind.replaceAll(/[.-]/g, '_')}`
      if (!i18n.exists(key, { ns: 'order' })) return entry.kind
      const words = Object.entries(entry.detail).map(([name, value]) => [name, spoken(name, value)])
      return t(key as 'timeline.kinds.note_added', Object.fromEntries(words))

      function spoken(name: string, value: unknown): string {
        if (value === null || value === undefined) return ''
        if (Array.isArray(value)) return value.map(one => spoken(name, one)).join(', ')
        if (typeof value === 'object') return JSON.stringify(value)
        const text = String(value)
        const stage = stages.find(one => one === text)
        if (stage) return ofOrders(`stage.${stage}`)
        return name === 'reason' ? holdName(text) : text
      }
    },
    [t, i18n, ofOrders, holdName],
  )
}
