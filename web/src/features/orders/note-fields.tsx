import { Input } from 'antd'
import { useTranslation } from 'react-i18next'

export function NoteFields({ onChange }: { onChange: (text: string) => void }) {
  const { t } = useTranslation('batch')
  return (
    <Input.TextArea
      autoFocus
      rows={4}
      maxLength={2000}
      aria-label={t('note.text')}
      placeholder={t('note.text')}
      onChange={event => onChange(event.target.value.trim())}
    />
  )
}
