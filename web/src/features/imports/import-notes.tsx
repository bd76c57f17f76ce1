import { useTranslation } from 'react-i18next'
import type { Import } from '../../api/shapes.ts'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { useImportText } from './use-import-text.ts'

/** What reading the file has shown about it as a whole. */
export function ImportNotes({ data }: { data: Import }) {
  const { t } = useTranslation('imports')
  const textOf = useImportText()
  const { notes } = data.summary
  if (notes.length === 0) return null
  return (
    <ul className="import-notes" aria-label={t('notes')}>
      {notes.map(note => (
        <li key={note.code}>
          <StatusMark status={note.severity === 'warning' ? 'soon' : 'quiet'} size={11} />
          <span>
            {textOf('note', note)}
            {note.code === 'columns-unknown' && note.values && (
              <span className="quiet"> {note.values.join(' · ')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
