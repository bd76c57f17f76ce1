import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../api/shapes.ts'
import { formatTime } from '../../lib/format-time.ts'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { PageSection } from '../../ui/page-section.tsx'
import { useSpanText } from './use-span-text.ts'

const causes = ['unreachable', 'offline', 'missed'] as const

/** Stretches that were missing and how they healed, and what the platform answered with errors. */
export function ShopGaps({ certificate, zone }: { certificate: Certificate; zone: string }) {
  const { t, i18n } = useTranslation('shops')
  const span = useSpanText()
  const time = (at: string) => formatTime(at, 'moment', i18n.language, zone)
  const cause = (word: string) => {
    const known = causes.find(one => one === word)
    return known ? t(`cause.${known}`) : word
  }
  return (
    <>
      <PageSection title={t('gaps.title')} text={t('gaps.text')}>
        {certificate.gaps.length === 0 && <p className="quiet">{t('gaps.none')}</p>}
        <ul className="line-list">
          {certificate.gaps.map(gap => (
            <li key={gap.foundAt}>
              <StatusMark status={gap.healedAt ? 'good' : 'act'} />
              <span>
                {t('gaps.line', {
                  from: time(gap.from),
                  span: span((Date.parse(gap.until) - Date.parse(gap.from)) / 1000),
                  cause: cause(gap.cause),
                })}
              </span>
              <span className="quiet">
                {gap.healedAt
                  ? t('gaps.healed', {
                      span: span((Date.parse(gap.healedAt) - Date.parse(gap.foundAt)) / 1000),
                      count: gap.ordersFound,
                    })
                  : t('gaps.open')}
              </span>
            </li>
          ))}
        </ul>
      </PageSection>
      {certificate.errors.length > 0 && (
        <PageSection title={t('errors.title')}>
          <ul className="line-list">
            {certificate.errors.map(error => (
              <li key={`${error.at} ${error.message}`}>
                <StatusMark status="soon" />
                <span>{error.message}</span>
                <span className="quiet">
                  {time(error.at)} · ×{error.count}
                </span>
              </li>
            ))}
          </ul>
        </PageSection>
      )}
    </>
  )
}
