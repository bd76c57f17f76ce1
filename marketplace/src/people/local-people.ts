import type { Random } from '../markets/random.ts'

/** A real district: names from the first level below the country inward, and a postcode that belongs to it. */
export type Place = {
  levels: readonly string[]
  postalCode: string
  /** Of the first level, where the market has one. */
  isoCode?: string
  /** A street of the place, where streets and postcodes hang together. */
  street?: string
}

export type PersonName = { first: string; last: string; full: string }

/** What an invented buyer of one market is made of. */
export type LocalPeople = {
  /** Without plus sign. */
  countryCode: string
  /** Names of the levels below the country, as long as a place's levels. */
  levelNames: readonly string[]
  places: readonly Place[]
  inventName(random: Random): PersonName
  /** One or two address lines. */
  inventStreet(random: Random, place: Place): readonly [string] | readonly [string, string]
  /** The number after the country code, without leading zero. */
  inventPhone(random: Random): string
}

/** Digits in place of each `#`; everything else stands as it is. */
export function fillDigits(picture: string, random: Random): string {
  return picture.replaceAll('#', () => String(random.int(0, 9)))
}

/** The entries of a list written as text, between commas. */
export function listed(text: string): readonly string[] {
  return text.split(',').map(entry => entry.trim())
}
