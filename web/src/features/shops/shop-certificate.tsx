import { useTranslation } from 'react-i18next'
import type { Shop } from '../../api/shapes.ts'
import { BackfillBar } from './backfill-bar.tsx'
import { CertificateSentence } from './certificate-sentence.tsx'
import { ShopFigures } from './shop-figures.tsx'
import { ShopGaps } from './shop-gaps.tsx'
import './shops.css'

/** The completeness certificate whole: the sentence, what it is known from, and what went wrong on the way. */
export function ShopCertificate({ shop }: { shop: Shop }) {
  const { t } = useTranslation('shops')
  const { certificate, backfill } = shop
  const statement = shop.state === 'connected' ? certificate?.statement : 'not-connected'
  return (
    <>
      <section className="shop-hero" aria-label={t('certificate.title')}>
        <CertificateSentence shop={shop} certificate={certificate} />
        {statement && shop.channel !== 'file' && <p>{t(`certificate.means.${statement}`)}</p>}
        {shop.channel === 'file' && <p>{t('certificate.means.file')}</p>}
        {shop.state !== 'connected' && <p>{t(`state.${shop.state}`)}</p>}
        <BackfillBar backfill={backfill} />
      </section>
      {certificate && <ShopFigures certificate={certificate} zone={shop.timeZone} />}
      {certificate && <ShopGaps certificate={certificate} zone={shop.timeZone} />}
    </>
  )
}
