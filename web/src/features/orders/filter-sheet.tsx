import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { FilterEditor } from './filter-editor.tsx'
import { filterFields, isActive } from './filter-fields.ts'
import type { FilterName } from './order-search.ts'
import { SavedViews } from './saved-views.tsx'

type Props = {
  open: boolean
  search: FlatSearch
  onChange: (changes: { [name in FilterName]?: string | undefined }) => void
  onClose: () => void
}

/** All filters on a phone, as a sheet from below within the thumb's reach. */
export function FilterSheet({ open, search, onChange, onClose }: Props) {
  const { t } = useTranslation('orders')
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="bottom"
      size="82%"
      title={t('filter.title')}
      footer={
        <Button type="primary" size="large" block onClick={onClose}>
          {t('filter.show')}
        </Button>
      }
    >
      <SavedViews search={search} />
      {filterFields.map(field => (
        <details key={field} className="filter-sheet-field" open={isActive(field, search)}>
          <summary>{t(`field.${field}`)}</summary>
          <FilterEditor field={field} search={search} onChange={onChange} onDone={() => undefined} />
        </details>
      ))}
    </Drawer>
  )
}
