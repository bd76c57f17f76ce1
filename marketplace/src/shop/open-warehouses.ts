import type { Region } from '../markets/region.ts'
import type { World } from '../world.ts'
import type { Warehouse } from './warehouse.ts'

type Place = Warehouse['address']

/** Invented addresses in real districts with many warehouses. */
const PLACES: Record<Region, Place> = {
  US: place('1 Dock Road', 'Reno', 'Washoe', 'Nevada', 'United States', '89502', '(+1)7755550100'),
  GB: place(
    '1 Canal Way',
    'Daventry',
    'Northamptonshire',
    'England',
    'United Kingdom',
    'NN11 8PX',
    '(+44)1632960100',
  ),
  TH: place('1 ซอยโกดัง', 'Samut Prakan', 'Bang Phli', 'Samut Prakan', 'Thailand', '10540', '(+66)20000000'),
  VN: place('1 Đường Kho', 'Hồ Chí Minh', 'Bình Tân', 'Hồ Chí Minh', 'Việt Nam', '700000', '(+84)2800000000'),
  ID: place(
    'Jalan Gudang 1',
    'Jakarta Utara',
    'Cilincing',
    'DKI Jakarta',
    'Indonesia',
    '14120',
    '(+62)2100000000',
  ),
  MY: place('1 Jalan Gudang', 'Shah Alam', 'Petaling', 'Selangor', 'Malaysia', '40150', '(+60)300000000'),
  PH: place('1 Bodega Street', 'Parañaque', 'Sucat', 'Metro Manila', 'Philippines', '1700', '(+63)200000000'),
  SG: place('1 Godown Lane', 'Singapore', 'Tuas', 'Singapore', 'Singapore', '637000', '(+65)60000000'),
}

function place(
  street: string,
  city: string,
  district: string,
  state: string,
  country: string,
  postalCode: string,
  phoneNumber: string,
): Place {
  const fullAddress = `${street}, ${district}, ${city}, ${state}, ${country}, ${postalCode}`
  return { fullAddress, city, district, state, country, postalCode, phoneNumber, contactPerson: 'Goods desk' }
}

/** Every shop ships from one warehouse and takes returns in another. */
export function openWarehouses(world: World, region: Region): Warehouse[] {
  const open = (name: string, kind: Warehouse['kind']): Warehouse => ({
    id: world.ids.warehouse(),
    entityId: world.ids.warehouse(),
    name,
    kind,
    isDefault: true,
    address: PLACES[region],
  })
  return [
    open(`Main warehouse ${region}`, 'SALES_WAREHOUSE'),
    open(`Returns desk ${region}`, 'RETURN_WAREHOUSE'),
  ]
}
