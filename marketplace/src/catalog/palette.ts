/** The colors that goods come in, each a calm tone that looks right on paper-white. */
export const palette = {
  black: '#33373d',
  white: '#f3f0e9',
  gray: '#9299a1',
  navy: '#2f4668',
  blue: '#4b7fb4',
  sky: '#90bfdc',
  green: '#5f906c',
  sage: '#a5b997',
  mint: '#9ad1bd',
  yellow: '#e8bd4e',
  orange: '#e3854c',
  red: '#c8524c',
  pink: '#e7a3ae',
  purple: '#8c77b1',
  brown: '#8b6449',
  beige: '#d8c29f',
  amber: '#c7832f',
} as const

export type ColorName = keyof typeof palette

export const colorNames = Object.keys(palette) as ColorName[]

/** `share` of `to` mixed into `from`, both as #rrggbb. */
export function mix(from: string, to: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map(at => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
