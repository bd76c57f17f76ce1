/** One thing on a page. Points, from the top left corner of an A6 page (297.64 × 419.53). */
export type Mark =
  | { kind: 'text'; x: number; baseline: number; size: number; text: string; bold?: boolean; white?: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: 'black' | 'light' }
  /** Code 128 of the text, filling the width. */
  | { kind: 'bars'; x: number; y: number; width: number; height: number; text: string }
  | { kind: 'qr'; x: number; y: number; side: number; text: string }

export const pageWidth = 297.64
export const pageHeight = 419.53
