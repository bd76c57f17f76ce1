import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Shop } from '../../api/shapes.ts'
import { useMay } from '../../api/use-session.ts'
import { MarketMark } from '../../ui/marks/market-mark.tsx'
import { PracticeMark } from '../../ui/marks/practice-mark.tsx'
import { BackfillBar } from './backfill-bar.tsx'
import { CertificateSentence } from './certificate-sentence.tsx'
import { ShopFacts } from './shop-facts.tsx'
import { useShopActs } from './use-shop-acts.ts'

export function ShopLine({ shop }: { shop: Shop }) {
  const { t } = useTranslation('shops')
  const mayManage = useMay('shops.manage')
  const { authorize } = useShopActs(shop)
  const lost = shop.channel === 'tiktok' && shop.state !== 'connected'
  return (
    <li className="shop-line">
      <div className="shop-line-name">
        <Link to="/shops/$id" params={{ id: shop.id }}>
          {shop.name}
        </Link>
        <span className="shop-line-marks">
          <MarketMark market={shop.market} />
          {shop.practice && <PracticeMark />}
        </span>
      </div>
      <div className="shop-line-state">
        <CertificateSentence shop={shop} certificate={shop.certificate} />
        {lost && <p className="quiet">{t(`state.${shop.state}`)}</p>}
        <BackfillBar backfill={shop.backfill} />
        {!lost && shop.certificate && <ShopFacts certificate={shop.certificate} zone={shop.timeZone} />}
      </div>
      <div className="shop-line-acts">
        {lost && mayManage && authorize.app ? (
          <Button
            type={shop.state === 'disconnected' ? 'default' : 'primary'}
            loading={authorize.connect.isPending}
            onClick={() => authorize.app && authorize.connect.mutate(authorize.app.id)}
          >
            {t('acts.mend')}
          </Button>
        ) : shop.channel === 'file' ? (
          <Link to="/import" className="text-link">
            {t('acts.import')}
          </Link>
        ) : (
          <Link to="/shops/$id" params={{ id: shop.id }} className="text-link">
            {t('acts.details')}
          </Link>
        )}
      </div>
    </li>
  )
}
