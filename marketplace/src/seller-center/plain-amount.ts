/** Minor units as a plain number without needless zeros, as the files have it: 4150 cents are `41.5`, 0 is `0`. */
export function plainAmount(minor: bigint, digits: 0 | 2): string {
  if (digits === 0) return String(minor)
  const text = String(minor < 0n ? -minor : minor).padStart(3, '0')
  const whole = `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '')
  return minor < 0n ? `-${whole}` : whole
}
