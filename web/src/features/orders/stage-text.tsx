import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../api/shapes.ts'
import { StatusMark } from '../../ui/marks/status-mark.tsx'
import { stageStatus } from './stages.ts'
import './stage-text.css'

/** A stage by name with its shape; `moved` says that the order has just gone there from the list's stage. */
export function StageText({ stage, moved = false }: { stage: Stage; moved?: boolean }) {
  const { t } = useTranslation('orders')
  return (
    <span className="stage-text" title={moved ? t('list.moved') : undefined}>
      {moved ? (
        <ArrowRight size={13} strokeWidth={1.75} aria-label={t('list.moved')} />
      ) : (
        <StatusMark status={stageStatus[stage]} size={11} />
      )}
      <span className="truncate">{t(`stage.${stage}`)}</span>
    </span>
  )
}
