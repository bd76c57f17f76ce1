import { Button } from 'antd'
import { Download, Hand, type LucideIcon, Play, StickyNote, Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/use-session.ts'
import { formatCount } from '../../lib/format-money.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { later } from '../../ui/later.tsx'
import { isEmpty, nothing, sizeOf } from './selection.ts'
import type { Desk, BatchDialog as Dialog } from './use-desk.ts'
import './batch-bar.css'

const BatchDialog = later(() => import('./batch-dialog.tsx').then(file => file.BatchDialog))

const acts: { dialog: Dialog; icon: LucideIcon; keys: string }[] = [
  { dialog: 'tag', icon: Tag, keys: 'T' },
  { dialog: 'note', icon: StickyNote, keys: 'N' },
  { dialog: 'hold', icon: Hand, keys: 'H' },
  { dialog: 'release', icon: Play, keys: 'R' },
  { dialog: 'export', icon: Download, keys: 'E' },
]

/** What can be done with the selected orders; it lies over the foot of the list while something is selected. */
export function BatchBar({ desk }: { desk: Desk }) {
  const { t, i18n } = useTranslation('batch')
  const mayWork = useMay('orders.work')
  const mayExport = useMay('orders.export')
  if (isEmpty(desk.selection)) return null
  const matching = desk.matching?.count ?? desk.list.rows.length
  const size = sizeOf(desk.selection, matching)
  const picked = desk.selection.kind === 'picked'
  return (
    <section className="batch-bar" aria-label={t('bar')}>
      <span className="batch-bar-count">
        {t('selected', { count: size, text: formatCount(size, i18n.language) })}
        {desk.matching?.capped && !picked && '+'}
      </span>
      {picked && matching > size && desk.list.rows.length > 0 && (
        <button type="button" className="batch-bar-all" onClick={desk.selectAllMatching}>
          {t('selectAll', { text: formatCount(matching, i18n.language) })}
          {desk.matching?.capped && '+'}
        </button>
      )}
      <span className="batch-bar-acts">
        {acts
          .filter(act => (act.dialog === 'export' ? mayExport : mayWork))
          .map(({ dialog, icon: Icon, keys }) => (
            <Button
              key={dialog}
              type="text"
              size="small"
              icon={<Icon size={15} strokeWidth={1.75} />}
              onClick={() => desk.setDialog(dialog)}
            >
              <span>{t(`act.${dialog}`)}</span>
              <Keycap keys={keys} />
            </Button>
          ))}
      </span>
      <IconButton
        size="small"
        icon={X}
        label={t('clear')}
        keys="Esc"
        onClick={() => desk.setSelection(nothing)}
      />
      {desk.dialog && <BatchDialog desk={desk} dialog={desk.dialog} size={size} />}
    </section>
  )
}
