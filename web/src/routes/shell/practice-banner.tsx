import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shopsQuery } from '../../api/shops-query.ts'

/** A thin stripe and a sentence as long as practice shops are connected, so that nobody takes play for business. */
export function PracticeBanner() {
  const { t } = useTranslation()
  const { data: shops = [] } = useQuery(shopsQuery)
  if (!shops.some(shop => shop.practice)) return null
  return (
    <>
      <div className="top-bar-practice" />
      <p className="top-bar-practice-text" title={t('practice.explained')}>
        {shops.every(shop => shop.practice) ? t('practice.all') : t('practice.some')}
      </p>
    </>
  )
}
