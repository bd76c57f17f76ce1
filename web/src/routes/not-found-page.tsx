import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={Compass} title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/orders" search={{ stage: 'to_ship' }} className="text-link">
        {t('notFound.back')}
      </Link>
    </EmptyState>
  )
}
