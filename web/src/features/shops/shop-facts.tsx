import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../api/shapes.ts'
import { formatTime } from '../../lib/format-time.ts'
import { useSpanText } from './use-span-text.ts'

/** Below so many days the token's end is worth a word. */
const tokenNearDays = 30

/** Lag, the last gap and how it healed, calls left, errors: one quiet line. */
export function ShopFacts({ certificate, zone }: { certificate: Certificate; zone: string }) {
  const { t, i18n } = useTranslation('shops')
  const span = useSpanText()
  const { lagSeconds, gaps, callsLeft, errors, inbox, refreshExpiresAt } = certificate
  const gap = gaps[0]
  const facts = [
    lagSeconds === null ? null : t('facts.lag', { span: span(lagSeconds) }),
    gap ? gapText(gap) : t('facts.noGap'),
    t('facts.calls', { count: callsLeft }),
    tokenText(refreshExpiresAt),
    inbox.pending > 0 ? t('facts.waiting', { count: inbox.pending }) : null,
    inbox.dead > 0 ? t('facts.dead', { count: inbox.dead }) : null,
    errors.length > 0 ? t('facts.errors', { count: errors.reduce((sum, one) => sum + one.count, 0) }) : null,
  ]
  return <p className="shop-facts">{facts.filter(Boolean).join(' · ')}</p>

  function gapText(last: Certificate['gaps'][number]): string {
    const at = formatTime(last.from, 'moment', i18n.language, zone)
    if (!last.healedAt) return t('facts.gapOpen', { at })
    const seconds = (Date.parse(last.healedAt) - Date.parse(last.foundAt)) / 1000
    return t('facts.gap', { at, span: span(seconds), count: last.ordersFound })
  }

  function tokenText(expires: string): string | null {
    const days = Math.floor((Date.parse(expires) - Date.now()) / 86_400_000)
    return days < tokenNearDays ? t('facts.token', { count: Math.max(0, days) }) : null
  }
}
