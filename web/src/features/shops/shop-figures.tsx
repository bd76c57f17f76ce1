import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { formatAgo, formatTime } from '../../lib/format-time.ts'
import { useNow } from '../../lib/use-now.ts'
import { useSpanText } from './use-span-text.ts'

/** The page's clock ticks every 15 seconds; below that, seconds would be invented. */
const justNowMs = 20_000

/** The figures behind the certificate's sentence. */
export function ShopFigures({ certificate, zone }: { certificate: Certificate; zone: string }) {
  const { t, i18n } = useTranslation('shops')
  const now = useNow()
  const span = useSpanText()
  const moment = (at: string | null) => (at ? formatTime(at, 'full', i18n.language, zone) : '–')
  const ago = (at: string | null) => {
    if (!at) return ''
    return now.getTime() - Date.parse(at) < justNowMs
      ? t('figure.justNow')
      : formatAgo(at, now, i18n.language)
  }
  const number = (count: number | null) => (count === null ? '–' : formatCount(count, i18n.language))
  const { here, there } = certificate
  return (
    <dl className="shop-figures">
      <Figure name={t('figure.from')} value={moment(certificate.coveredFrom)} />
      <Figure
        name={t('figure.until')}
        value={moment(certificate.coveredUntil)}
        note={certificate.lagSeconds === null ? '' : t('facts.lag', { span: span(certificate.lagSeconds) })}
      />
      <Figure
        name={t('figure.counted')}
        value={`${number(here)} / ${number(there)}`}
        note={ago(certificate.lastReconciledAt)}
      />
      <Figure name={t('figure.webhook')} value={ago(certificate.lastWebhookAt) || '–'} />
      <Figure
        name={t('figure.poll')}
        value={ago(certificate.lastPollAt) || '–'}
        note={certificate.lastPollError ?? ''}
      />
      <Figure name={t('figure.calls')} value={number(certificate.callsLeft)} />
      <Figure
        name={t('figure.inbox')}
        value={number(certificate.inbox.pending)}
        note={certificate.inbox.dead > 0 ? t('facts.dead', { count: certificate.inbox.dead }) : ''}
      />
      <Figure
        name={t('figure.token')}
        value={moment(certificate.accessExpiresAt)}
        note={t('figure.consentUntil', {
          at: formatTime(certificate.refreshExpiresAt, 'date', i18n.language, zone),
        })}
      />
    </dl>
  )
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}
