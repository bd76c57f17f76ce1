import { useMutation } from '@tanstack/react-query'
import { Alert, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { spoken } from '../../i18n/start-i18n.ts'
import { formatCount } from '../../lib/format-money.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { toApi } from './selection.ts'
import type { Desk } from './use-desk.ts'

type Format = 'csv' | 'xlsx'

/** The selected orders as a file; the browser saves it as the server streams it. */
export function ExportDialog({ desk, size }: { desk: Desk; size: number }) {
  const { t, i18n } = useTranslation('batch')
  const textOf = useRefusalText()
  const [format, setFormat] = useState<Format>('xlsx')
  const start = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/exports', {
          body: { selection: toApi(desk.selection, desk.filter), format, language: spoken() },
        }),
      ),
    onSuccess: ({ url }) => {
      desk.setDialog(null)
      window.location.assign(url)
    },
  })
  return (
    <Modal
      open
      width={440}
      title={t('title.export', { count: size, text: formatCount(size, i18n.language) })}
      okText={t('do.export')}
      okButtonProps={{ loading: start.isPending }}
      onOk={() => start.mutate()}
      onCancel={() => desk.setDialog(null)}
    >
      <div className="batch-form">
        {start.error && <Alert type="error" title={textOf(start.error)} />}
        <Segmented<Format>
          aria-label={t('export.format')}
          value={format}
          onChange={setFormat}
          options={[
            { value: 'xlsx', label: t('export.xlsx') },
            { value: 'csv', label: t('export.csv') },
          ]}
        />
        <p className="quiet">{t('export.means')}</p>
      </div>
    </Modal>
  )
}
