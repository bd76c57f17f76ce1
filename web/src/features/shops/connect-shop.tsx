import { Drawer, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/use-session.ts'
import { ConnectFiles } from './connect-files.tsx'
import { ConnectPractice } from './connect-practice.tsx'
import { ConnectTikTok } from './connect-tiktok.tsx'
import './shops.css'

const all = ['tiktok', 'files', 'practice'] as const
type Way = (typeof all)[number]

/** Which way is open stands in the address (`?connect=files`), so that other pages can send people here. Three ways to get orders in: a real shop by the API, a shop by export files, the practice marketplace. */
export function ConnectShop(props: { way: string | undefined; onChange: (way: Way | undefined) => void }) {
  const { t } = useTranslation('shops')
  const { data: session } = useSession()
  const ways = all.filter(one => one !== 'practice' || session?.practice)
  const way = ways.find(one => one === props.way) ?? 'tiktok'
  const close = () => props.onChange(undefined)
  return (
    <Drawer open={props.way !== undefined} onClose={close} size={620} title={t('connect.title')}>
      <div className="connect-choices">
        <Segmented<Way>
          aria-label={t('connect.title')}
          block
          value={way}
          onChange={props.onChange}
          options={ways.map(one => ({ value: one, label: t(`connect.way.${one}`) }))}
        />
        <p className="quiet">{t(`connect.about.${way}`)}</p>
        {way === 'tiktok' && <ConnectTikTok />}
        {way === 'files' && <ConnectFiles onDone={close} />}
        {way === 'practice' && <ConnectPractice />}
      </div>
    </Drawer>
  )
}
