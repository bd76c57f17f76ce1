import { useTranslation } from 'react-i18next'
import type { OrderDetail } from '../../../api/shapes.ts'
import { OrderSection } from './order-section.tsx'

/** Which parcels carry the goods, with whom and under which number. */
export function ParcelsSection({ order }: { order: OrderDetail }) {
  const { t, i18n } = useTranslation('order')
  if (order.parcels.length === 0 && !order.deliveryOption) return null
  const status = (word: string) => {
    const key = `parcels.status.${word}`
    return i18n.exists(key, { ns: 'order' }) ? t(key as 'parcels.status.IN_TRANSIT') : word
  }
  return (
    <OrderSection
      title={
        <>
          {t('parcels.title')}
          {order.deliveryOption && <small>{order.deliveryOption}</small>}
        </>
      }
    >
      {order.parcels.length === 0 && <p className="quiet">{t('parcels.none')}</p>}
      <ul>
        {order.parcels.map(parcel => (
          <li className="parcel" key={parcel.channelPackageId ?? parcel.trackingNumber}>
            <span>
              {parcel.carrier ?? t('parcels.noCarrier')}
              {parcel.trackingNumber && <span className="mono"> · {parcel.trackingNumber}</span>}
            </span>
            <span className="quiet">
              {t('items.pieces', { count: parcel.pieces })} · {status(parcel.channelStatus)}
            </span>
          </li>
        ))}
      </ul>
    </OrderSection>
  )
}
