import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Spin } from 'antd'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { uploadImport } from './upload-import.ts'
import './imports.css'

/** Drop a file or choose one; what it is, is found out by reading it and can be corrected afterwards. */
export function DropFile() {
  const { t } = useTranslation('imports')
  const textOf = useRefusalText()
  const field = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const upload = useUpload()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) upload.mutate(file)
  }
  return (
    <>
      <button
        type="button"
        className="drop-file"
        data-over={over}
        disabled={upload.isPending}
        onClick={() => field.current?.click()}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        {upload.isPending ? <Spin /> : <FileUp size={26} strokeWidth={1.4} aria-hidden="true" />}
        <b>{upload.isPending ? t('drop.sending', { name: upload.variables.name }) : t('drop.title')}</b>
        <span className="quiet">{t('drop.text')}</span>
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t('drop.title')}
        accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={event => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {upload.error && <Alert type="error" showIcon title={textOf(upload.error)} style={{ marginTop: 12 }} />}
    </>
  )
}

function useUpload() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (file: File) => uploadImport(file),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['imports', 'list'] })
      await navigate({ to: '/import/$id', params: { id } })
    },
  })
}
