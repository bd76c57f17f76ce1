import { randomChunk } from './random-chunk.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

let lastMillisecond = 0
let counter = 0

/**
 * `ord_01j9…`: a prefix that says what it names, 48 bits of milliseconds, a counter that keeps ids of one
 * process in the order in which they were made, and 50 random bits. Sorts by time as text.
 */
export function newId<Prefix extends string>(prefix: Prefix): `${Prefix}_${string}` {
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = 0
  } else {
    counter += 1
  }
  return `${prefix}_${base32(BigInt(lastMillisecond), 10)}${base32(BigInt(counter), 4)}${randomPart(10)}`
}

/** Text of `length` characters (5 bits each) that nobody can guess. */
export function randomPart(length: number): string {
  let text = ''
  for (const byte of randomChunk(length)) text += alphabet.charAt(byte & 31)
  return text
}

function base32(value: bigint, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i++) {
    text = alphabet.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return text
}
