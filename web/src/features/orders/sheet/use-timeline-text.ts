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
      const key = `timeline.kinds.${kindOf(entry).replaceAll(/[.-]/g, '_')}`
      if (!i18n.exists(key, { ns: 'order' })) return entry.kind
      const words = Object.entries(entry.detail).map(([name, value]) => [name, spoken(name, value)])
      return t(key as 'timeline.kinds.order_noted', Object.fromEntries(words))

      function spoken(name: string, value: unknown): string {
        if (value === null || value === undefined) return ''
        if (Array.isArray(value)) {
          return value.map(one => spoken(name, one)).join(', ') || t('timeline.words.none')
        }
        if (typeof value === 'object') return parts(value)
        const text = String(value)
        const stage = stages.find(one => one === text)
        if (stage) return ofOrders(`stage.${stage}`)
        if (name === 'reason' || name === 'reasons') return holdName(text)
        const word = `timeline.words.${text}`
        return i18n.exists(word, { ns: 'order' }) ? t(word as 'timeline.words.none') : text
      }
    },
    [t, i18n, ofOrders, holdName],
  )
}

/** Tags put on, taken off, or both read as three different sentences. */
function kindOf({ kind, detail }: TimelineEntry): string {
  if (kind !== 'order.tagged') return kind
  const some = (value: unknown) => Array.isArray(value) && value.length > 0
  if (!some(detail.removed)) return kind
  return some(detail.added) ? 'order.retagged' : 'order.untagged'
}

/** A parcel in a timeline's detail: the carrier and the number, whichever are known. */
function parts(value: object): string {
  const { carrier, trackingNumber, channelPackageId } = value as Record<string, string | null | undefined>
  return [carrier, trackingNumber ?? channelPackageId].filter(Boolean).join(' ')
}
