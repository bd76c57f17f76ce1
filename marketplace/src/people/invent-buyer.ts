import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import { inventRecipient } from './invent-recipient.ts'
import type { RecipientAddress } from './recipient-address.ts'

/** A buyer who does not exist. */
export type Buyer = {
  /** `user_id`, 19 digits. */
  userId: string
  nickname: string
  /** The handle, without blanks. */
  username: string
  /** `buyer_email`: an alias of the platform, never the buyer's own address. */
  email: string
  recipient: RecipientAddress
}

/** Invents a buyer with name, telephone and address in the market's forms. */
export function inventBuyer(region: Region, random: Random): Buyer {
  const recipient = inventRecipient(region, random)
  const username = inventUsername(random)
  return {
    userId: `749${digits(16, random)}`,
    nickname: random.chance(0.4) ? username : shortName(recipient, random),
    username,
    email: `v${alias(18, random)}@scs2.tiktok.com`,
    recipient,
  }
}

const handleWords = [
  'sunny',
  'mango',
  'panda',
  'coffee',
  'mochi',
  'luna',
  'tofu',
  'kitty',
  'ocean',
  'boba',
  'lemon',
  'cloud',
  'peach',
  'honey',
  'pixel',
  'river',
  'ginger',
  'cocoa',
  'berry',
  'momo',
  'nori',
  'waffle',
  'maple',
  'salt',
  'ruby',
  'basil',
]

function inventUsername(random: Random): string {
  if (random.chance(0.3)) return `user${digits(random.int(7, 12), random)}`
  const joint = random.pick(['', '.', '_'])
  return `${random.pick(handleWords)}${joint}${random.pick(handleWords)}${random.chance(0.7) ? random.int(1, 2009) : ''}`
}

function shortName(recipient: RecipientAddress, random: Random): string {
  const given = recipient.first_name.split(' ').at(-1) ?? recipient.first_name
  return random.chance(0.5) ? given : `${given} ${recipient.last_name.slice(0, 1)}.`
}

const digits = (count: number, random: Random) =>
  Array.from({ length: count }, () => random.int(0, 9)).join('')

const aliasCharacters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']

const alias = (count: number, random: Random) =>
  Array.from({ length: count }, () => random.pick(aliasCharacters)).join('')
