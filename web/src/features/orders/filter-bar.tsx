import { useNavigate } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { ListFilter, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderCounts, OrderFilter } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { useWide } from '../../lib/use-wide.ts'
import { later } from '../../ui/later.tsx'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { FilterChip } from './filter-chip.tsx'
import { FilterEditor } from './filter-editor.tsx'
import { type FilterField, filterFields, isActive } from './filter-fields.ts'
import { type FilterName, type Sort, withFilter, withoutFilters } from './order-search.ts'
import { SavedViews } from './saved-views.tsx'
import { SortPicker } from './sort-picker.tsx'
import { useCountText } from './use-count-text.ts'
import './filter-bar.css'

const FilterSheet = later(() => import('./filter-sheet.tsx').then(file => file.FilterSheet))

type Props = {
  search: FlatSearch
  filter: OrderFilter
  sort: Sort
  overdue: OrderCounts['overdue'] | undefined
}

/** What the list is narrowed by, as chips; views and the order of the list at its ends. */
export function FilterBar({ search, sort, overdue }: Props) {
  const { t } = useTranslation('orders')
  const wide = useWide()
  const navigate = useNavigate()
  const [sheet, setSheet] = useState(false)
  const active = filterFields.filter(field => isActive(field, search))
  const change = (changes: { [name in FilterName]?: string | undefined }) =>
    void navigate({ to: '/orders', search: withFilter(search, changes) })
  const overdueChip = overdue && overdue.count > 0 && search.due !== 'overdue' && (
    <OverdueChip overdue={overdue} onClick={() => change({ due: 'overdue', stage: undefined })} />
  )
  if (!wide) {
    return (
      <div className="filter-bar">
        <Button icon={<SlidersHorizontal size={15} />} onClick={() => setSheet(true)}>
          {active.length > 0 ? t('filter.some', { count: active.length }) : t('filter.title')}
        </Button>
        {overdueChip}
        <span className="filter-bar-gap" />
        <SortPicker search={search} sort={sort} />
        {sheet && <FilterSheet open search={search} onChange={change} onClose={() => setSheet(false)} />}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className="filter-bar" role="group" aria-label={t('filter.title')}>
      <SavedViews search={search} />
      <span className="filter-bar-line" />
      {active.map(field => (
        <FilterChip key={field} field={field} search={search} onChange={change} />
      ))}
      <AddFilter search={search} onChange={change} />
      {(active.length > 0 || search.q) && (
        <Button
          type="text"
          size="small"
          onClick={() => void navigate({ to: '/orders', search: withoutFilters(search) })}
        >
          {t('filter.clear')}
        </Button>
      )}
      <span className="filter-bar-gap" />
      {overdueChip}
      <SortPicker search={search} sort={sort} />
    </div>
  )
}

function OverdueChip({ overdue, onClick }: { overdue: OrderCounts['overdue']; onClick: () => void }) {
  const { t } = useTranslation('orders')
  const countText = useCountText()
  return (
    <button type="button" className="overdue-chip" onClick={onClick}>
      <StatusMark status="act" size={10} />
      {t('filter.overdue', { count: overdue.count, text: countText(overdue) })}
    </button>
  )
}

type AddProps = {
  search: FlatSearch
  onChange: (changes: { [name in FilterName]?: string | undefined }) => void
}

function AddFilter({ search, onChange }: AddProps) {
  const { t } = useTranslation('orders')
  const [open, setOpen] = useState(false)
  const [field, setField] = useState<FilterField | null>(null)
  const close = () => {
    setOpen(false)
    setField(null)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={next => (next ? setOpen(true) : close())}
      content={
        field ? (
          <FilterEditor field={field} search={search} onChange={onChange} onDone={close} />
        ) : (
          <ul className="filter-menu">
            {filterFields
              .filter(one => !isActive(one, search))
              .map(one => (
                <li key={one}>
                  <button type="button" onClick={() => setField(one)}>
                    {t(`field.${one}`)}
                  </button>
                </li>
              ))}
          </ul>
        )
      }
    >
      <Button type="text" size="small" icon={<ListFilter size={14} />}>
        {t('filter.add')}
      </Button>
    </Popover>
  )
}
