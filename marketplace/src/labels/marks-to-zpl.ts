import { code128 } from './barcode.ts'
import type { LabelSize } from './label-data.ts'
import { toAscii } from './latin-text.ts'
import { type Mark, pageHeight, pageWidth } from './mark.ts'

/** Dots per point on a printer with 203 dots per inch. */
const dots: Record<LabelSize, number> = { A6: 203 / 72, A5: (203 / 72) * Math.SQRT2 }

/** One ZPL format per page, as label printers take it. */
export function marksToZpl(pages: readonly (readonly Mark[])[], size: LabelSize): Uint8Array {
  const scale = dots[size]
  const text = pages.map(marks =>
    [
      '^XA',
      `^PW${Math.round(pageWidth * scale)}^LL${Math.round(pageHeight * scale)}^LH0,0`,
      ...marks.map(mark => write(mark, value => Math.round(value * scale))),
      '^XZ\n',
    ].join('\n'),
  )
  return new TextEncoder().encode(text.join(''))
}

type Scale = (points: number) => number

function write(mark: Mark, scaled: Scale): string {
  switch (mark.kind) {
    case 'text': {
      const height = scaled(mark.size)
      const reverse = mark.white ? '^FR' : ''
      return `^FO${scaled(mark.x)},${scaled(mark.baseline - mark.size * 0.8)}^A0N,${height},${height}${reverse}^FD${field(mark.text)}^FS`
    }
    case 'box': {
      const [width, height] = [Math.max(1, scaled(mark.width)), Math.max(1, scaled(mark.height))]
      // A light box cannot be gray on a thermal printer: an outline instead.
      const thickness = mark.fill === 'black' ? Math.min(width, height) : 1
      return `^FO${scaled(mark.x)},${scaled(mark.y)}^GB${width},${height},${thickness}^FS`
    }
    case 'bars': {
      const modules = code128(mark.text).reduce((sum, each) => sum + each, 0)
      const module = Math.max(1, Math.floor(scaled(mark.width) / modules))
      return `^FO${scaled(mark.x)},${scaled(mark.y)}^BY${module}^BCN,${scaled(mark.height)},N,N,N,A^FD${field(mark.text)}^FS`
    }
    case 'qr':
      // Version 2 has 25 modules; the printer's magnification counts dots per module.
      return `^FO${scaled(mark.x)},${scaled(mark.y)}^BQN,2,${Math.min(10, Math.floor(scaled(mark.side) / 25))}^FDMA,${field(mark.text)}^FS`
  }
}

/** The printer's own commands begin with ^ and ~: neither may stand in a text. */
const field = (text: string) => toAscii(text).replaceAll(/[\^~]/g, ' ')
