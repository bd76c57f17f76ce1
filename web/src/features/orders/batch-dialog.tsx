import { useMutation } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { BatchAction } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { focusFirst } from '../../ui/focus-first.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { ExportDialog } from './export-dialog.tsx'
import { type HoldDraft, HoldFields, holdComplete } from './hold-fields.tsx'
import { NoteFields } from './note-fields.tsx'
import { ReleaseFields } from './release-fields.tsx'
import { nothing, toApi } from './selection.ts'
import { TagFields } from './tag-fields.tsx'
import type { Desk, BatchDialog as Dialog } from './use-desk.ts'

type Props = { desk: Desk; dialog: Dialog; size: number }

/** Asks for what an act needs (a tag, a text, a reason), then starts it for all selected orders. */
export function BatchDialog(props: Props) {
  return props.dialog === 'export' ? (
    <ExportDialog {...props} />
  ) : (
    <ActDialog {...props} dialog={props.dialog} />
  )
}

function ActDialog({ desk, dialog, size }: Props & { dialog: Exclude<Dialog, 'export'> }) {
  const { t, i18n } = useTranslation('batch')
  const textOf = useRefusalText()
  const form = useRef<HTMLFormElement>(null)
  const [action, setAction] = useState<BatchAction | null>(dialog === 'release' ? { kind: 'release' } : null)
  const start = useMutation({
    mutationFn: (chosen: BatchAction) =>
      answer(
        api.POST('/api/batches', { body: { action: chosen, selection: toApi(desk.selection, desk.filter) } }),
      ),
    onSuccess: batch => {
      desk.follow(batch.id)
      desk.setDialog(null)
      desk.setSelection(nothing)
    },
  })
  const text = formatCount(size, i18n.language)
  return (
    <Modal
      open
      width={440}
      title={t(`title.${dialog}`, { count: size, text })}
      okText={t(`do.${dialog}`)}
      okButtonProps={{ disabled: !action, loading: start.isPending }}
      onOk={() => action && start.mutate(action)}
      onCancel={() => desk.setDialog(null)}
      afterOpenChange={open => open && focusFirst(form.current)}
    >
      <form
        ref={form}
        className="batch-form"
        onSubmit={event => {
          event.preventDefault()
          if (action) start.mutate(action)
        }}
      >
        {start.error && <Alert type="error" title={textOf(start.error)} />}
        <Fields dialog={dialog} onChange={setAction} />
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

function Fields(props: {
  dialog: Exclude<Dialog, 'export'>
  onChange: (action: BatchAction | null) => void
}) {
  const { dialog, onChange } = props
  switch (dialog) {
    case 'tag':
    case 'untag':
      return <TagFields onChange={(tag, kind) => onChange(tag ? { kind, tag } : null)} />
    case 'note':
      return <NoteFields onChange={text => onChange(text ? { kind: 'note', text } : null)} />
    case 'hold':
      return <HoldFields onChange={draft => onChange(holdAction(draft))} />
    case 'release':
      return (
        <ReleaseFields onChange={reason => onChange({ kind: 'release', ...(reason ? { reason } : {}) })} />
      )
  }
}

function holdAction(draft: HoldDraft): BatchAction | null {
  if (!draft.reason || !holdComplete(draft)) return null
  const note = draft.note.trim()
  return { kind: 'hold', reason: draft.reason, ...(note ? { note } : {}) }
}
