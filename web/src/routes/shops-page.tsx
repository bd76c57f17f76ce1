import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../api/use-session.ts'
import { ConnectShop } from '../features/shops/connect-shop.tsx'
import { ShopList } from '../features/shops/shop-list.tsx'
import type { FlatSearch } from '../lib/flat-search.ts'
import { Page } from '../ui/page.tsx'
import { useRefusalText } from '../ui/use-refusal-text.ts'

export function ShopsPage() {
  const { t } = useTranslation('shops')
  const mayManage = useMay('shops.manage')
  const navigate = useNavigate()
  const search: FlatSearch = useSearch({ strict: false })
  const connect = (way: string | undefined) => void navigate({ to: '/shops', search: { connect: way } })
  return (
    <Page
      title={t('title')}
      text={t('text')}
      acts={
        mayManage && (
          <Button icon={<Plus size={15} strokeWidth={2} />} onClick={() => connect('tiktok')}>
            {t('connect.title')}
          </Button>
        )
      }
    >
      <ConsentResult />
      <ShopList />
      <ConnectShop way={search.connect} onChange={connect} />
    </Page>
  )
}

/** What came of the platform's consent page: `?connected=n` or `?error=code`. */
function ConsentResult() {
  const { t, i18n } = useTranslation('shops')
  const textOf = useRefusalText()
  const navigate = useNavigate()
  const search: FlatSearch = useSearch({ strict: false })
  const { connected, error } = search
  if (!connected && !error) return null
  const known = `consent.${error?.replaceAll(/[.-]/g, '_')}`
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={error ? 'error' : 'success'}
      showIcon
      closable={{ onClose: () => void navigate({ to: '/shops', search: {} }) }}
      title={
        connected
          ? t('consent.connected', { count: Number(connected) })
          : i18n.exists(known, { ns: 'shops' })
            ? t(known as 'consent.consent_denied')
            : i18n.exists(`codes.${error?.replaceAll('.', '_')}`, { ns: 'refusals' })
              ? textOf({ code: error, message: '' })
              : t('consent.failed', { code: error })
      }
    />
  )
}
