import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that lie inside: this machine, its network, the cloud's own services, and what is not one host. */
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, prefix, 'ipv6')
}

/** Whether an address may be asked for something that somebody else named. IPv4 written as IPv6 is read as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return isPublicAddress(mapped)
  if (family === 6 && /^::ffff:/i.test(address)) return false
  return !inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Resolves a name for the connection itself and refuses addresses inside, so that a name which points elsewhere
 * between check and use (rebinding) gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const found: LookupAddress[] = addresses.filter(({ address }) => isPublicAddress(address))
    const first = found[0]
    if (!first) return callback(new Error(`${hostname} lies inside`), [])
    if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}
