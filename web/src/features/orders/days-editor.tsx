import { useTranslation } from 'react-i18next'

type Props = {
  from: string | undefined
  to: string | undefined
  onChange: (from: string | undefined, to: string | undefined) => void
}

/** First and last day, by the browser's own calendar (the best one on every phone); either may stay open. */
export function DaysEditor({ from, to, onChange }: Props) {
  const { t } = useTranslation('orders')
  return (
    <div className="filter-editor">
      <label>
        {t('filter.firstDay')}
        <input
          type="date"
          className="date-input"
          value={from ?? ''}
          max={to}
          onChange={event => onChange(event.target.value || undefined, to)}
        />
      </label>
      <label>
        {t('filter.lastDay')}
        <input
          type="date"
          className="date-input"
          value={to ?? ''}
          min={from}
          onChange={event => onChange(from, event.target.value || undefined)}
        />
      </label>
      <p className="quiet">{t('fieldHint.placed')}</p>
    </div>
  )
}
