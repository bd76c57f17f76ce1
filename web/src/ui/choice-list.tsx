import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './choice-list.css'

type Props = {
  label: string
  choices: readonly { value: string; label: string }[]
  chosen: readonly string[]
  single?: boolean
  emptyText: string
  onChange: (values: string[]) => void
}

/** From so many choices on a field to narrow them is worth its line. */
const longList = 8

/** Check boxes (or one choice) that can be narrowed by typing. Choices in force that are no longer offered stay. */
export function ChoiceList({ label, choices, chosen, single = false, emptyText, onChange }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const gone = chosen.filter(value => !choices.some(choice => choice.value === value))
  const all = [...choices, ...gone.map(value => ({ value, label: value }))]
  const shown = all.filter(choice => choice.label.toLowerCase().includes(words.toLowerCase()))
  const toggle = (value: string) => {
    if (single) return onChange(chosen.includes(value) ? [] : [value])
    onChange(chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
  }
  return (
    <fieldset className="choice-list">
      <legend className="visually-hidden">{label}</legend>
      {all.length > longList && (
        <Input
          autoFocus
          size="small"
          placeholder={t('narrow')}
          aria-label={t('narrow')}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      )}
      <div className="choice-list-all">
        {shown.map(choice => (
          <label key={choice.value}>
            <span className="check-box">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={label}
                checked={chosen.includes(choice.value)}
                onClick={() => single && chosen.includes(choice.value) && toggle(choice.value)}
                onChange={() => toggle(choice.value)}
              />
            </span>
            <span>{choice.label}</span>
          </label>
        ))}
        {shown.length === 0 && <p className="quiet">{emptyText}</p>}
      </div>
    </fieldset>
  )
}
