import { Popover } from 'antd'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { FilterEditor } from './filter-editor.tsx'
import { type FilterField, namesOf } from './filter-fields.ts'
import { type FilterName, valuesOf } from './order-search.ts'
import { useFilterChoices } from './use-filter-choices.ts'

type Changes = { [name in FilterName]?: string | undefined }
type Props = { field: FilterField; search: FlatSearch; onChange: (changes: Changes) => void }

/** One filter in force: press it to change it, its cross to drop it. */
export function FilterChip({ field, search, onChange }: Props) {
  const { t } = useTranslation('orders')
  const [open, setOpen] = useState(false)
  const text = useFilterText(field, search)
  const name = t(`field.${field}`)
  return (
    <span className="filter-chip">
      <Popover
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        open={open}
        onOpenChange={setOpen}
        content={
          <FilterEditor field={field} search={search} onChange={onChange} onDone={() => setOpen(false)} />
        }
      >
        <button type="button" className="filter-chip-text">
          <span className="quiet">{name}</span> <span className="truncate">{text}</span>
        </button>
      </Popover>
      <button
        type="button"
        className="filter-chip-drop"
        aria-label={t('filter.drop', { field: name })}
        onClick={() => onChange(cleared(field))}
      >
        <X size={13} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  )
}

export function cleared(field: FilterField): Changes {
  return Object.fromEntries(namesOf(field).map(name => [name, undefined]))
}

/** The chosen values in words: the first one, and how many more. */
function useFilterText(field: FilterField, search: FlatSearch): string {
  const { t } = useTranslation('orders')
  const choices = useFilterChoices(field)
  const [first, second] = namesOf(field)
  const from = first ? search[first] : undefined
  const to = second ? search[second] : undefined
  if (second) {
    if (from && to) return `${from} – ${to}`
    return from ? t('filter.from', { value: from }) : t('filter.to', { value: to ?? '' })
  }
  const values = field === 'words' ? [from ?? ''] : valuesOf(from)
  const names = values.map(value => choices?.find(choice => choice.value === value)?.label ?? value)
  const [head = '', ...rest] = names
  return rest.length > 0 ? `${head} +${rest.length}` : head
}
