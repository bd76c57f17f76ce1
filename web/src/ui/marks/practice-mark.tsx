import { useTranslation } from 'react-i18next'
import './practice-mark.css'

/** Small striped word on everything that is no real business. */
export function PracticeMark() {
  const { t } = useTranslation()
  return (
    <span className="practice-mark" title={t('practice.explained')}>
      {t('practice.mark')}
    </span>
  )
}
