import { type ColorName, colorNames, mix, palette } from './palette.ts'

/** Of what `drawPicture` returns. */
export const pictureContentType = 'image/svg+xml'

/** A product's picture as SVG, by a name like `mug-blue`: drawing, hyphen, color. An unknown name gets a plain parcel. */
export function drawPicture(name: string): Uint8Array {
  const color = palette[colorOf(name)]
  const ground = mix(color, '#f8f5ef', 0.82)
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="${ground}"/><rect x="120" y="120" width="160" height="160" rx="24" fill="${color}"/><rect x="120" y="180" width="160" height="24" fill="${mix(color, '#1f2430', 0.25)}"/></svg>`,
  )
}

function colorOf(name: string): ColorName {
  return colorNames.find(color => name.endsWith(`-${color}`)) ?? 'beige'
}
