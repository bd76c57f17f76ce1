import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HoldReason } from '../../api/shapes.ts'
import { holdReasons } from './hold-reasons.ts'

/** Which holds to end: all of them, or those of one reason. */
export function ReleaseFields({ onChange }: { onChange: (reason: HoldReason | undefined) => void }) {
  const { t } = useTranslation(['batch', 'orders'])
  return (
    <>
      <Select<HoldReason | 'all'>
        aria-label={t('batch:release.which')}
        defaultValue="all"
        onChange={value => onChange(value === 'all' ? undefined : value)}
        options={[
          { value: 'all', label: t('batch:release.all') },
          ...holdReasons.map(value => ({ value, label: t(`orders:hold.${value}`) })),
        ]}
      />
      <p className="quiet">{t('batch:release.means')}</p>
    </>
  )
}
