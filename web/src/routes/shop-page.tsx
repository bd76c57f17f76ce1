import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client.ts'
import { ShopActs } from '../features/shops/shop-acts.tsx'
import { ShopCertificate } from '../features/shops/shop-certificate.tsx'
import { useLiveShops } from '../features/shops/use-live-shops.ts'
import { Failure } from '../ui/failure.tsx'
import { MarketMark } from '../ui/marks/market-mark.tsx'
import { PracticeMark } from '../ui/marks/practice-mark.tsx'
import { Page } from '../ui/page.tsx'

const freshMs = 10_000

export function ShopPage() {
  const { t } = useTranslation('shops')
  const { id } = useParams({ from: '/shops/$id' })
  useLiveShops()
  const {
    data: shop,
    error,
    refetch,
  } = useQuery({
    queryKey: ['shops', 'detail', id],
    queryFn: () => answer(api.GET('/api/shops/{id}', { params: { path: { id } } })),
    refetchInterval: freshMs,
  })
  if (error && !shop) return <Failure error={error} onRetry={() => void refetch()} />
  if (!shop) return <Skeleton active className="page" />
  return (
    <Page
      title={shop.name}
      heading={
        <>
          {shop.name}
          <MarketMark market={shop.market} />
          {shop.practice && <PracticeMark />}
        </>
      }
      back={
        <Link to="/shops" className="page-back">
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('title')}
        </Link>
      }
      acts={
        <span className="page-acts">
          <Link to="/orders" search={{ shop: shop.id }} className="text-link" style={{ alignSelf: 'center' }}>
            {t('acts.orders')}
          </Link>
          <ShopActs shop={shop} />
        </span>
      }
    >
      <ShopCertificate shop={shop} />
    </Page>
  )
}
