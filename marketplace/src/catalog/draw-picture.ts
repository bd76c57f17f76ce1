import type { Drawing, Tone } from './drawing.ts'
import { drawingsApparel } from './drawings-apparel.ts'
import { drawingsBeauty } from './drawings-beauty.ts'
import { drawingsElectronics } from './drawings-electronics.ts'
import { drawingsFood } from './drawings-food.ts'
import { drawingsHome } from './drawings-home.ts'
import { drawingsPlay } from './drawings-play.ts'
import { type ColorName, colorNames, mix, palette } from './palette.ts'

/** Of what `drawPicture` returns. */
export const pictureContentType = 'image/svg+xml'

/** A product's picture as an SVG of 400 × 400, by a name like `mug-blue` or `socks-gray-x2`: drawing, color, and for a
 * bundle how many. A name that says nothing gets a plain box, so that any name has a picture. */
export function drawPicture(fullName: string): Uint8Array {
  const [, name = '', count] = /^(.*?)(?:-x(\d))?$/.exec(fullName) ?? []
  const colorName = colorNames.find(color => name.endsWith(`-${color}`)) ?? 'beige'
  const drawing = drawings[name.slice(0, name.lastIndexOf('-'))] ?? plainBox
  const [from, to] = background(colorName)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">' +
    `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>` +
    `<rect width="400" height="400" fill="url(#g)"/><g transform="translate(-22 -24) scale(1.11)">${drawing(toneOf(colorName))}</g>${count === undefined ? '' : badge(count)}</svg>`
  return new TextEncoder().encode(svg)
}

const drawings: Record<string, Drawing> = {
  ...drawingsApparel,
  ...drawingsBeauty,
  ...drawingsHome,
  ...drawingsElectronics,
  ...drawingsFood,
  ...drawingsPlay,
}

function toneOf(name: ColorName): Tone {
  const base = palette[name]
  return {
    pale: mix(base, '#ffffff', 0.62),
    light: mix(base, '#ffffff', 0.28),
    base,
    dark: mix(base, '#1d2333', 0.2),
    deep: mix(base, '#1d2333', 0.42),
    paper: '#fbf8f2',
    ink: '#363b45',
  }
}

/** A breath of the goods' own color; white goods stand before a darker ground. */
function background(name: ColorName): [string, string] {
  if (name === 'white') return ['#d6dfe2', '#c4d0d5']
  const base = palette[name]
  return [mix(base, '#fbf9f4', 0.88), mix(base, '#f3eee5', 0.78)]
}

const badge = (count: string) =>
  `<circle cx="326" cy="326" r="48" fill="#363b45"/><text x="326" y="344" font-family="Helvetica,Arial,sans-serif" font-weight="700" font-size="52" text-anchor="middle" fill="#fff">×${count}</text>`

const plainBox: Drawing = tone =>
  `<path d="M92 140 L200 92 L308 140 L308 272 L200 324 L92 272Z" fill="${tone.base}"/><path d="M92 140 L200 188 L308 140 L200 92Z" fill="${tone.light}"/><path d="M200 188 L308 140 L308 272 L200 324Z" fill="${tone.dark}"/>`
