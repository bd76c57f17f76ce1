import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/use-session.ts'
import { ConnectFiles } from './connect-files.tsx'
import { ConnectPractice } from './connect-practice.tsx'
import { ConnectTikTok } from './connect-tiktok.tsx'
import './shops.css'

type Way = 'tiktok' | 'files' | 'practice'

/** Three ways to get orders in: a real shop by the API, a shop by export files, the practice marketplace. */
export function ConnectShop({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shops')
  const { data: session } = useSession()
  const [way, setWay] = useState<Way>('tiktok')
  const ways: Way[] = session?.practice ? ['tiktok', 'files', 'practice'] : ['tiktok', 'files']
  return (
    <Drawer open={open} onClose={onClose} size={620} title={t('connect.title')}>
      <div className="connect-choices">
        <Segmented<Way>
          block
          value={way}
          onChange={setWay}
          options={ways.map(one => ({ value: one, label: t(`connect.way.${one}`) }))}
        />
        <p className="quiet">{t(`connect.about.${way}`)}</p>
        {way === 'tiktok' && <ConnectTikTok />}
        {way === 'files' && <ConnectFiles onDone={onClose} />}
        {way === 'practice' && <ConnectPractice />}
      </div>
    </Drawer>
  )
}
