import { Button, Dropdown, Modal } from 'antd'
import { Ellipsis, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shop } from '../../api/shapes.ts'
import { useMay } from '../../api/use-session.ts'
import { useShopActs } from './use-shop-acts.ts'

const spans = [7, 30, 90, 180]

/** Check now, fetch the past again, disconnect; or authorize again, when that is what is missing. */
export function ShopActs({ shop }: { shop: Shop }) {
  const { t } = useTranslation('shops')
  const mayManage = useMay('shops.manage')
  const { check, disconnect, backfill, authorize } = useShopActs(shop)
  const [leaving, setLeaving] = useState(false)
  if (!mayManage || shop.channel === 'file') return null
  const connected = shop.state === 'connected'
  const { app } = authorize
  return (
    <span className="page-acts">
      {!connected && app && (
        <Button
          type={shop.state === 'disconnected' ? 'default' : 'primary'}
          loading={authorize.connect.isPending}
          onClick={() => authorize.connect.mutate(app.id)}
        >
          {t('acts.mend')}
        </Button>
      )}
      {connected && (
        <Button
          icon={<RefreshCw size={14} strokeWidth={1.75} />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('acts.check')}
        </Button>
      )}
      {connected && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              {
                type: 'group',
                label: t('acts.backfill'),
                children: spans.map(days => ({
                  key: days,
                  label: t('acts.backfillDays', { count: days }),
                  onClick: () => backfill.mutate(days),
                })),
              },
              { type: 'divider' },
              { key: 'leave', danger: true, label: t('acts.disconnect'), onClick: () => setLeaving(true) },
            ],
          }}
        >
          <Button aria-label={t('acts.more')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />
        </Dropdown>
      )}
      <Modal
        open={leaving}
        title={t('disconnect.title', { shop: shop.name })}
        okText={t('acts.disconnect')}
        okButtonProps={{ danger: true, loading: disconnect.isPending }}
        onOk={() => disconnect.mutate(undefined, { onSettled: () => setLeaving(false) })}
        onCancel={() => setLeaving(false)}
      >
        <p>{t('disconnect.text')}</p>
      </Modal>
    </span>
  )
}
