import { useTranslation } from 'react-i18next'
import { useLiveState } from '../../api/live.ts'

/** Whether changes arrive by themselves. */
export function LiveMark() {
  const { t } = useTranslation()
  const state = useLiveState()
  return (
    <span className="live-mark" data-state={state} title={t(`live.${state}Explained`)} role="status">
      <span>{t(`live.${state}`)}</span>
    </span>
  )
}
