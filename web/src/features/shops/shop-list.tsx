import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Store } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { shopsQuery } from '../../api/shops-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { ShopLine } from './shop-line.tsx'
import { useLiveShops } from './use-live-shops.ts'
import './shops.css'

/** How often the seconds in "up to 14:32:05" are renewed while nothing else happens. */
const freshMs = 10_000

/** All shops, each with its certificate in one sentence; those that need someone come first. */
export function ShopList() {
  const { t } = useTranslation('shops')
  const { data: shops, error, refetch } = useQuery({ ...shopsQuery, refetchInterval: freshMs })
  useLiveShops()
  if (error && !shops) return <Failure error={error} onRetry={() => void refetch()} />
  if (!shops) return <Skeleton active paragraph={{ rows: 6 }} />
  if (shops.length === 0) return <EmptyState icon={Store} title={t('none')} text={t('noneText')} />
  const sorted = [...shops].sort((one, other) => needOf(one) - needOf(other))
  return (
    <ul className="shop-list">
      {sorted.map(shop => (
        <ShopLine key={shop.id} shop={shop} />
      ))}
    </ul>
  )
}

function needOf(shop: { state: string; certificate: { statement: string } | null }): number {
  if (shop.state === 'expired' || shop.state === 'deauthorized') return 0
  return shop.certificate?.statement === 'stalled' ? 1 : 2
}
