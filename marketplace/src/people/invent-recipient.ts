import { marketProfile } from '../markets/market-profile.ts'
import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import type { LocalPeople, Place } from './local-people.ts'
import { peopleOf } from './people-of.ts'
import type { DistrictLevel, RecipientAddress } from './recipient-address.ts'

const dropOffPlaces = ['Front Door', 'Porch', 'Mailroom', 'Garage', 'With a neighbor', 'Reception']

/** A person who does not exist, in a district that does. */
export function inventRecipient(region: Region, random: Random): RecipientAddress {
  const people = peopleOf(region)
  const name = people.inventName(random)
  const phone = `(+${people.countryCode})${people.inventPhone(random)}`
  return {
    ...writeAddress(region, people, random),
    name: name.full,
    first_name: name.first,
    last_name: name.last,
    phone_number: phone,
    ...(region === 'US' && random.chance(0.3)
      ? { delivery_preferences: { drop_off_location: random.pick(dropOffPlaces) } }
      : {}),
  }
}

/** The same person at another address, as when a buyer corrects it. */
export function inventMove(recipient: RecipientAddress, random: Random): RecipientAddress {
  const region = recipient.region_code as Region
  return { ...recipient, ...writeAddress(region, peopleOf(region), random) }
}

type Address = Omit<
  RecipientAddress,
  'name' | 'first_name' | 'last_name' | 'phone_number' | 'delivery_preferences'
>

function writeAddress(region: Region, people: LocalPeople, random: Random): Address {
  const place = random.pick(people.places)
  const [line1, line2 = ''] = people.inventStreet(random, place)
  const detail = line2 === '' ? line1 : `${line1}, ${line2}`
  const inward = [...place.levels].reverse()
  const town = inward[0] ?? ''
  return {
    full_address: [detail, ...inward, marketProfile(region).countryName, place.postalCode].join(', '),
    region_code: region,
    postal_code: place.postalCode,
    ...(region === 'GB' ? { post_town: town } : {}),
    address_detail: detail,
    address_line1: line1,
    address_line2: line2,
    address_line3: '',
    address_line4: '',
    district_info: districtInfo(region, people, place),
  }
}

function districtInfo(region: Region, people: LocalPeople, place: Place): DistrictLevel[] {
  const country: DistrictLevel = {
    address_level: 'L0',
    address_level_name: 'Country',
    address_name: marketProfile(region).countryName,
    iso_code: region,
  }
  return [
    country,
    ...place.levels.map((name, index) => ({
      address_level: `L${index + 1}` as DistrictLevel['address_level'],
      address_level_name: people.levelNames[index] ?? '',
      address_name: name,
      ...(index === 0 && place.isoCode !== undefined ? { iso_code: place.isoCode } : {}),
    })),
  ]
}
