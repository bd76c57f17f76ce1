import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAuthorize } from './use-shop-acts.ts'

export function ConnectPractice() {
  const { t } = useTranslation('shops')
  const { app, connect } = useAuthorize(true)
  return (
    <p>
      <Button
        type="primary"
        disabled={!app}
        loading={connect.isPending}
        onClick={() => app && connect.mutate(app.id)}
      >
        {t('connect.practice')}
      </Button>
    </p>
  )
}
