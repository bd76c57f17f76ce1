/** The shades of one color that a drawing is made of, from light to dark, and two that go with all of them. */
export type Tone = {
  pale: string
  light: string
  base: string
  dark: string
  deep: string
  paper: string
  ink: string
}

/** The inside of a picture of 400 × 400, standing on a ground at about 336. */
export type Drawing = (tone: Tone) => string

/** The soft shadow of something that stands. */
export const ground = (center: number, y: number, radius: number) =>
  `<ellipse cx="${center}" cy="${y}" rx="${radius}" ry="${Math.round(radius / 8)}" fill="#20283a" opacity=".13"/>`

/** Something flat, seen from above, with its shadow. */
export const lying = (outline: string, fill: string) =>
  `<path d="${outline}" fill="#20283a" opacity=".12" transform="translate(5 10)"/><path d="${outline}" fill="${fill}"/>`

/** A line without fill, round at its ends. */
export const stroke = (outline: string, color: string, width: number, more = '') =>
  `<path d="${outline}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  more = '',
) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${more}/>`

export const disc = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`

export const oval = (x: number, y: number, across: number, tall: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${tall}" fill="${fill}" ${more}/>`

export const shape = (outline: string, fill: string, more = '') =>
  `<path d="${outline}" fill="${fill}" ${more}/>`
