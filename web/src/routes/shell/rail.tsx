import { Link } from '@tanstack/react-router'
import { FileDown, type LucideIcon, PackageOpen, Settings, Store, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/use-session.ts'
import { Logo } from '../../ui/logo.tsx'
import './rail.css'

/** The ways into the product: a narrow rail on the left, a bar at the bottom on a phone. */
export function Rail() {
  const { t } = useTranslation()
  const mayImport = useMay('orders.import')
  const mayManage = useMay('shops.manage')
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <Link to="/orders" search={{ stage: 'to_ship' }} className="rail-logo" aria-label={t('nav.home')}>
        <Logo size={28} />
      </Link>
      <Link
        to="/orders"
        search={{ stage: 'to_ship' }}
        className="rail-item"
        activeOptions={{ includeSearch: false }}
        activeProps={{ className: 'rail-item-active' }}
      >
        <RailFace icon={PackageOpen} name={t('nav.orders')} />
      </Link>
      <RailItem to="/shops" icon={Store} name={t('nav.shops')} />
      {mayImport && <RailItem to="/import" icon={FileDown} name={t('nav.import')} />}
      {mayManage && <RailItem to="/problems" icon={TriangleAlert} name={t('nav.problems')} />}
      <span className="rail-gap" />
      <RailItem to="/settings" icon={Settings} name={t('nav.settings')} />
    </nav>
  )
}

function RailItem(props: {
  to: '/shops' | '/import' | '/problems' | '/settings'
  icon: LucideIcon
  name: string
}) {
  return (
    <Link to={props.to} className="rail-item" activeProps={{ className: 'rail-item-active' }}>
      <RailFace icon={props.icon} name={props.name} />
    </Link>
  )
}

function RailFace({ icon: Icon, name }: { icon: LucideIcon; name: string }) {
  return (
    <>
      <Icon size={19} strokeWidth={1.6} aria-hidden="true" />
      <span>{name}</span>
    </>
  )
}
