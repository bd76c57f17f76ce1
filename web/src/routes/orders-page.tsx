import { useTranslation } from 'react-i18next'
import { Desk } from '../features/orders/desk.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function OrdersPage() {
  const { t } = useTranslation()
  usePageTitle(t('nav.orders'))
  return <Desk />
}
