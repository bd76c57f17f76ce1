import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoldReason } from '../../api/shapes.ts'
import { holdReasons } from './hold-reasons.ts'

export type HoldDraft = { reason: HoldReason | null; note: string }

/** `other` says nothing by itself, so it needs a sentence. */
export function holdComplete(draft: HoldDraft): boolean {
  return draft.reason !== null && (draft.reason !== 'other' || draft.note.trim() !== '')
}

/** Why an order must wait. Reasons are typed so that held orders can be counted and released by reason. */
export function HoldFields({ onChange }: { onChange: (draft: HoldDraft) => void }) {
  const { t } = useTranslation(['batch', 'orders'])
  const [draft, setDraft] = useState<HoldDraft>({ reason: null, note: '' })
  const change = (next: Partial<HoldDraft>) => {
    const whole = { ...draft, ...next }
    setDraft(whole)
    onChange(whole)
  }
  return (
    <>
      <Radio.Group
        className="hold-reasons"
        aria-label={t('batch:hold.reason')}
        value={draft.reason}
        onChange={event => change({ reason: event.target.value as HoldReason })}
        options={holdReasons.map(value => ({ value, label: t(`orders:hold.${value}`) }))}
      />
      <Input
        maxLength={500}
        aria-label={t('batch:hold.note')}
        placeholder={draft.reason === 'other' ? t('batch:hold.noteNeeded') : t('batch:hold.note')}
        value={draft.note}
        onChange={event => change({ note: event.target.value })}
      />
      <p className="quiet">{t('batch:hold.means')}</p>
    </>
  )
}
