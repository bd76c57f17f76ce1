import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import { fedex, onTrac, prefixed, s10, type TrackingFormat, ups, usps } from './tracking-format.ts'

/** A shipping provider of one market. */
export type Carrier = {
  /** `shipping_provider_id`, 19 digits. */
  id: string
  /** `shipping_provider_name`, the carrier's real name as the platform lists it. */
  name: string
  /** Two or three letters for a label's corner. */
  code: string
  /** Whether the platform hands its own shipments to it. */
  platformShipping: boolean
  /** Whether a seller may name it for a parcel shipped by themself. */
  sellerShipping: boolean
  trackingNumber(random: Random): string
  /** Whether the platform takes this text as a number of the carrier. */
  accepts(trackingNumber: string): boolean
}

/** The carriers of a market, the most used first. Ids were seen in public payloads, except those that begin with 79900:
 * no public source names them, so they are made up. */
export function carriersOf(region: Region): readonly Carrier[] {
  return carriers[region]
}

type Use = 'platform' | 'seller' | 'both'

function carrier(id: string, name: string, code: string, use: Use, format: TrackingFormat): Carrier {
  return {
    id,
    name,
    code,
    platformShipping: use !== 'seller',
    sellerShipping: use !== 'platform',
    trackingNumber: format.draw,
    accepts: format.accepts,
  }
}

const jtId = '6841743441349706241'
const madeUp = (serial: string) => `79900000000000${serial}`

const carriers: Record<Region, readonly Carrier[]> = {
  US: [
    carrier('7117858858072016686', 'USPS', 'USP', 'both', usps),
    carrier('7117859084333745966', 'UPS', 'UPS', 'both', ups),
    carrier('7129720299146184490', 'FedEx', 'FDX', 'both', fedex),
    carrier('7352738314622863120', 'UniUni', 'UNI', 'both', prefixed('UUS', 'X9999999999999999999999')),
    carrier('7352739623900022544', 'GOFO', 'GOF', 'both', prefixed('GFUS', '9'.repeat(14))),
    carrier('7325327335803406082', 'SpeedX', 'SPX', 'seller', prefixed('SPX', `AAA${'9'.repeat(18)}`)),
    carrier('7132721393761781550', 'OnTrac', 'ONT', 'seller', onTrac),
    carrier('7248600717110282027', 'Amazon Logistics', 'AMZ', 'seller', prefixed('TBA', '9'.repeat(12))),
  ],
  GB: [
    carrier('6671794738251726849', 'Royal Mail', 'RM', 'both', s10('OZ', 'GB')),
    carrier('6599541761693270018', 'Evri', 'EVR', 'both', prefixed('H02', '9'.repeat(13))),
    carrier('6641219975896514562', 'Yodel', 'YOD', 'both', prefixed('JD', '9'.repeat(16))),
    carrier('6657598289359323137', 'DPD UK', 'DPD', 'seller', prefixed('155', '9'.repeat(11))),
    carrier('6639580521074524161', 'DHL UK', 'DHL', 'seller', prefixed('JJD', '9'.repeat(16))),
    carrier('6699476450581430274', 'Parcelforce', 'PF', 'seller', s10('PB', 'GB')),
  ],
  TH: [
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('79', '9'.repeat(10))),
    carrier('7099697896546633478', 'Flash Express', 'FLE', 'both', prefixed('TH', '999999X99XX9A')),
    carrier('7341219504757458694', 'Kerry Express', 'KEX', 'platform', prefixed('KEX', '9'.repeat(11))),
    carrier('7099697889416388870', 'Thailand Post', 'THP', 'both', s10('EF', 'TH')),
    carrier(madeUp('66001'), 'Best Express', 'BST', 'seller', prefixed('66', '9'.repeat(12))),
  ],
  VN: [
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('85', '9'.repeat(10))),
    carrier('7252807945006614278', 'GHN', 'GHN', 'both', prefixed('G', 'XXXXXXX')),
    carrier('7155825439565416197', 'Viettel Post', 'VTP', 'both', prefixed('VTP', '9'.repeat(10))),
    carrier('7062208235196909313', 'Vietnam Post', 'VNP', 'both', s10('EB', 'VN')),
    carrier('7099655686241388293', 'Best Express', 'BST', 'platform', prefixed('84', '9'.repeat(12))),
    carrier(madeUp('84001'), 'GHTK', 'GTK', 'seller', prefixed('S1', '9'.repeat(8))),
    carrier(madeUp('84002'), 'Ninja Van', 'NJV', 'seller', prefixed('NVVNTT', '9'.repeat(9))),
  ],
  ID: [
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('JX', '9'.repeat(10))),
    carrier(madeUp('62001'), 'JNE', 'JNE', 'both', prefixed('TG', '9'.repeat(10))),
    carrier(madeUp('62002'), 'SiCepat', 'SCP', 'both', prefixed('00', '9'.repeat(10))),
    carrier(madeUp('62003'), 'Ninja Xpress', 'NJV', 'both', prefixed('NVIDTT', '9'.repeat(9))),
    carrier(madeUp('62004'), 'AnterAja', 'ANT', 'platform', prefixed('1000', '9'.repeat(10))),
    carrier(madeUp('62005'), 'ID Express', 'IDE', 'seller', prefixed('IDE', '9'.repeat(12))),
  ],
  MY: [
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('63', '9'.repeat(10))),
    carrier(madeUp('60001'), 'Ninja Van', 'NJV', 'both', prefixed('NVMYTT', '9'.repeat(9))),
    carrier(madeUp('60002'), 'Flash Express', 'FLE', 'platform', prefixed('M', '9999999X99XX9A')),
    carrier(madeUp('60003'), 'Pos Malaysia', 'POS', 'both', s10('ER', 'MY')),
    carrier(madeUp('60004'), 'DHL eCommerce', 'DHL', 'seller', prefixed('7027', '9'.repeat(10))),
    carrier(madeUp('60005'), 'City-Link Express', 'CLE', 'seller', prefixed('06', '9'.repeat(13))),
  ],
  PH: [
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('97', '9'.repeat(10))),
    carrier(madeUp('63001'), 'Flash Express', 'FLE', 'platform', prefixed('P', '9999999X99XX9A')),
    carrier(madeUp('63002'), 'Ninja Van', 'NJV', 'both', prefixed('NVPHTT', '9'.repeat(9))),
    carrier(madeUp('63003'), 'LBC Express', 'LBC', 'seller', prefixed('1732', '9'.repeat(8))),
    carrier(madeUp('63004'), '2GO Express', '2GO', 'seller', prefixed('24', '9'.repeat(9))),
  ],
  SG: [
    carrier(madeUp('65001'), 'Ninja Van', 'NJV', 'both', prefixed('NVSGTT', '9'.repeat(9))),
    carrier(jtId, 'J&T Express', 'JT', 'both', prefixed('20', '9'.repeat(10))),
    carrier(madeUp('65002'), 'SingPost', 'SPT', 'both', s10('LT', 'SG')),
    carrier(madeUp('65003'), 'Qxpress', 'QXP', 'seller', prefixed('SGQX', '9'.repeat(9))),
  ],
}
