import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { type Sort, sorts } from './order-search.ts'

export function SortPicker({ search, sort }: { search: FlatSearch; sort: Sort }) {
  const { t } = useTranslation('orders')
  const navigate = useNavigate()
  return (
    <Select<Sort>
      className="sort-picker"
      size="small"
      variant="borderless"
      popupMatchSelectWidth={false}
      aria-label={t('sort.label')}
      value={sort}
      options={sorts.map(value => ({ value, label: t(`sort.${value}`) }))}
      onChange={value => void navigate({ to: '/orders', search: { ...search, sort: value } })}
    />
  )
}
