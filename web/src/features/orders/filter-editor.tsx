import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DaysEditor } from './days-editor.tsx'
import { type FilterField, singleChoice } from './filter-fields.ts'
import { type FilterName, valuesOf } from './order-search.ts'
import { useFilterChoices } from './use-filter-choices.ts'

type Props = {
  field: FilterField
  search: FlatSearch
  onChange: (changes: { [name in FilterName]?: string | undefined }) => void
  onDone: () => void
}

/** The way to set one filter: a list to choose from, words to type, two amounts or two days. */
export function FilterEditor({ field, search, onChange, onDone }: Props) {
  const { t } = useTranslation('orders')
  const choices = useFilterChoices(field)
  if (field === 'amount') return <AmountEditor search={search} onChange={onChange} onDone={onDone} />
  if (field === 'placed') {
    return (
      <DaysEditor
        from={search.placedFrom}
        to={search.placedTo}
        onChange={(placedFrom, placedTo) => onChange({ placedFrom, placedTo })}
      />
    )
  }
  if (!choices) return <WordsEditor field={field} search={search} onChange={onChange} onDone={onDone} />
  const chosen = valuesOf(search[field])
  const single = singleChoice.includes(field)
  return (
    <ChoiceList
      label={t(`field.${field}`)}
      choices={choices}
      chosen={chosen}
      single={single}
      emptyText={t('filter.noChoices')}
      onChange={values => {
        onChange({ [field]: values.join(',') || undefined })
        if (single) onDone()
      }}
    />
  )
}

function WordsEditor({ field, search, onChange, onDone }: Props) {
  const { t } = useTranslation('orders')
  const name = field === 'sku' ? 'sku' : 'words'
  const [text, setText] = useState(search[name] ?? '')
  return (
    <form
      className="filter-editor"
      onSubmit={event => {
        event.preventDefault()
        onChange({ [name]: text.trim() || undefined })
        onDone()
      }}
    >
      <label htmlFor="filter-words">{t(`field.${field}`)}</label>
      <Input id="filter-words" autoFocus value={text} onChange={event => setText(event.target.value)} />
      <p className="quiet">{t(`fieldHint.${name}`)}</p>
      <Button htmlType="submit" type="primary" size="small">
        {t('filter.apply')}
      </Button>
    </form>
  )
}

function AmountEditor({ search, onChange, onDone }: Omit<Props, 'field'>) {
  const { t } = useTranslation('orders')
  const [min, setMin] = useState(search.minAmount ?? '')
  const [max, setMax] = useState(search.maxAmount ?? '')
  const valid = [min, max].every(text => text === '' || /^\d{1,15}(\.\d{1,2})?$/.test(text))
  return (
    <form
      className="filter-editor"
      onSubmit={event => {
        event.preventDefault()
        if (!valid) return
        onChange({ minAmount: min || undefined, maxAmount: max || undefined })
        onDone()
      }}
    >
      <div className="filter-editor-pair">
        <Input
          inputMode="decimal"
          autoFocus
          aria-label={t('filter.min')}
          placeholder={t('filter.min')}
          value={min}
          onChange={event => setMin(event.target.value.trim())}
        />
        <Input
          inputMode="decimal"
          aria-label={t('filter.max')}
          placeholder={t('filter.max')}
          value={max}
          onChange={event => setMax(event.target.value.trim())}
        />
      </div>
      <p className="quiet">{valid ? t('fieldHint.amount') : t('fieldHint.amountInvalid')}</p>
      <Button htmlType="submit" type="primary" size="small" disabled={!valid}>
        {t('filter.apply')}
      </Button>
    </form>
  )
}
