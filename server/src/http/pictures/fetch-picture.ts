import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, lookupPublic } from './public-address.ts'

export type FetchedPicture = { type: string; bytes: Buffer }

const sizeLimit = 3_000_000
const timeoutMs = 8_000
const pictureType = /^image\/(png|jpeg|gif|webp|avif|svg\+xml)\b/

/**
 * A picture by the address that the platform gave for it: https and public, or below `trusted` (the practice
 * marketplace). No redirects, a limit on size and time; undefined when it is not to be had.
 */
export function fetchPicture(
  address: string,
  trusted: readonly string[],
): Promise<FetchedPicture | undefined> {
  const url = URL.parse(address)
  if (!url || !mayAsk(url, trusted)) return Promise.resolve(undefined)
  const ours = trusted.includes(url.origin)
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise(resolve => {
    const asked = request(url, {
      timeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'image/*' },
      ...(ours ? {} : { lookup: lookupPublic }),
    })
    asked.on('error', () => resolve(undefined))
    asked.on('timeout', () => asked.destroy())
    asked.on('response', async answer => {
      const type = answer.headers['content-type'] ?? ''
      const bytes =
        answer.statusCode === 200 && pictureType.test(type) ? await readLimited(answer) : undefined
      if (!bytes) answer.destroy()
      resolve(bytes && { type, bytes })
    })
    asked.end()
  })
}

/** A bare address is not looked up, so it is judged here; a name is judged where it is resolved. */
function mayAsk(url: URL, trusted: readonly string[]): boolean {
  if (url.username || url.password) return false
  if (trusted.includes(url.origin)) return true
  if (url.protocol !== 'https:' || (url.port !== '' && url.port !== '443')) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublicAddress(host)
}

async function readLimited(answer: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of answer) {
      size += chunk.length
      if (size > sizeLimit) return undefined
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch {
    return undefined // The connection broke in the middle: half a picture is none.
  }
}
