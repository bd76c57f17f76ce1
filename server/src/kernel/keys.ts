import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { randomChunk } from './random-chunk.ts'
import { Refusal } from './refusal.ts'

/**
 * Buyer data, tokens and raw payloads are sealed with AES-256-GCM; what must be findable is also kept as a
 * keyed hash. Both keys come from one master key, which lives outside the database.
 */
export type Keys = {
  seal(plain: string | Uint8Array): Buffer
  /** @throws Refusal `keys.cannot-open` when the bytes were sealed with another key or were altered. */
  open(sealed: Uint8Array): Buffer
  openText(sealed: Uint8Array): string
  /** 22 characters, the same for the same text; without the key nobody can guess which text it was. */
  fingerprint(text: string): string
}

const version = 1

/** @param master 32 bytes; see `read-keys.ts` for where they come from. */
export function keysFrom(master: Uint8Array): Keys {
  if (master.length !== 32) throw new Error('The master key has to be 32 bytes.')
  // Key objects, because importing raw bytes anew costs five times as much as one hash or cipher of a name.
  const derive = (info: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `supercargo ${info}`, 32)))
  const sealing = derive('seal')
  const hashing = derive('fingerprint')
  const open = (sealed: Uint8Array) => openWith(sealing, Buffer.from(sealed))
  return {
    seal: plain => sealWith(sealing, plain),
    open,
    openText: sealed => open(sealed).toString('utf8'),
    fingerprint: text =>
      createHmac('sha256', hashing).update(text).digest().subarray(0, 16).toString('base64url'),
  }
}

function sealWith(key: KeyObject, plain: string | Uint8Array): Buffer {
  const iv = randomChunk(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  return Buffer.concat([Buffer.from([version]), iv, body, cipher.final(), cipher.getAuthTag()])
}

function openWith(key: KeyObject, sealed: Buffer): Buffer {
  try {
    if (sealed[0] !== version) throw new Error('unknown version')
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()])
  } catch {
    throw new Refusal(
      'unavailable',
      'keys.cannot-open',
      'This was sealed with another key. Start Supercargo with the key file that belongs to this data.',
    )
  }
}
