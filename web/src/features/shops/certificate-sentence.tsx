import { useTranslation } from 'react-i18next'
import type { Certificate, Shop } from '../../api/shapes.ts'
import { formatTime, zoneName } from '../../lib/format-time.ts'
import { type Status, StatusMark } from '../../ui/marks/status-mark.tsx'

const marks: Record<Certificate['statement'], Status> = {
  complete: 'good',
  'catching-up': 'soon',
  stalled: 'act',
  'not-connected': 'act',
}

type Props = { shop: Pick<Shop, 'timeZone' | 'channel' | 'state'>; certificate: Certificate | null }

/** The completeness certificate in one sentence: up to when everything is here. */
export function CertificateSentence({ shop, certificate }: Props) {
  const { t, i18n } = useTranslation('shops')
  if (shop.channel === 'file') {
    return (
      <span className="certificate">
        <StatusMark status="quiet" size={13} />
        {t('certificate.file')}
      </span>
    )
  }
  const until = certificate?.coveredUntil
  const statement = shop.state === 'connected' ? (certificate?.statement ?? 'catching-up') : 'not-connected'
  const zone = shop.timeZone
  const words = until
    ? {
        at: formatTime(until, sameDay(until, zone) ? 'seconds' : 'moment', i18n.language, zone),
        zone: zoneName(zone, new Date(until), i18n.language),
      }
    : null
  return (
    <span className="certificate">
      <StatusMark status={marks[statement]} size={13} />
      {words ? t(`certificate.${statement}`, words) : t(`certificate.nothing.${statement}`)}
    </span>
  )
}

function sameDay(at: string, zone: string): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  return day.format(new Date(at)) === day.format(new Date())
}
