import { Button, Input } from 'antd'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { OrderSection } from './order-section.tsx'
import { useOrderAct } from './use-order-act.ts'

/** What colleagues tell each other about the order; the buyer never sees it. */
export function NotesSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  const mayWork = useMay('orders.work')
  const path = { id: order.id }
  const remove = useOrderAct(order.id, (noteId: string) =>
    answer(api.DELETE('/api/orders/{id}/notes/{noteId}', { params: { path: { ...path, noteId } } })),
  )
  return (
    <OrderSection title={t('notes.title')}>
      {order.notes.map(note => (
        <div className="note" key={note.id}>
          <p>{note.text}</p>
          <footer>
            {note.authorName} · {formatTime(note.createdAt, 'moment', i18n.language)}
            {mayWork && (
              <IconButton
                size="small"
                icon={Trash2}
                label={t('notes.remove')}
                onClick={() => remove.mutate(note.id)}
              />
            )}
          </footer>
        </div>
      ))}
      {mayWork && <NoteForm order={order} />}
    </OrderSection>
  )
}

function NoteForm({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('order')
  const [text, setText] = useState('')
  const add = useOrderAct(order.id, (note: string) =>
    answer(api.POST('/api/orders/{id}/notes', { params: { path: { id: order.id } }, body: { text: note } })),
  )
  const submit = () => {
    if (text.trim()) add.mutate(text.trim(), { onSuccess: () => setText('') })
  }
  return (
    <form
      className="note-form"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        placeholder={t('notes.placeholder')}
        aria-label={t('notes.placeholder')}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit()
        }}
      />
      {text.trim() && (
        <Button htmlType="submit" type="primary" loading={add.isPending}>
          {t('notes.add')}
        </Button>
      )}
    </form>
  )
}
