import { PNG } from 'pngjs'
import { code128, qrCode } from './barcode.ts'
import { hasInk } from './bitmap-letters.ts'
import { toAscii } from './latin-text.ts'
import { type Mark, pageHeight, pageWidth } from './mark.ts'
import { textWidth } from './text-width.ts'

/** Dots per point at 203 dots per inch, as label printers have them. */
const scale = 203 / 72
const width = Math.round(pageWidth * scale)
const height = Math.round(pageHeight * scale)

/** One page of marks as a gray PNG of 839 × 1183 dots. Letters are drawn in dots, all capitals. */
export function marksToPng(marks: readonly Mark[]): Uint8Array {
  const gray = Buffer.alloc(width * height, 255)
  const ink: Ink = (x, y, w, h, shade) => {
    const [left, right] = [Math.max(0, Math.round(x * scale)), Math.min(width, Math.round((x + w) * scale))]
    const [top, bottom] = [Math.max(0, Math.round(y * scale)), Math.min(height, Math.round((y + h) * scale))]
    for (let row = top; row < Math.max(bottom, top + 1); row++) {
      gray.fill(shade, row * width + left, row * width + Math.max(right, left + 1))
    }
  }
  for (const mark of marks) draw(mark, ink)
  const png = new PNG({ width, height })
  png.data = gray
  return PNG.sync.write(png, {
    inputColorType: 0,
    inputHasAlpha: false,
    colorType: 0,
    filterType: 0,
    deflateLevel: 6,
  })
}

/** Fills a rectangle, given in points, with a shade of gray. */
type Ink = (x: number, y: number, width: number, height: number, shade: number) => void

function draw(mark: Mark, ink: Ink): void {
  if (mark.kind === 'text') drawText(mark, ink)
  else if (mark.kind === 'bars') drawBars(mark, ink)
  else if (mark.kind === 'qr') drawQr(mark, ink)
  else ink(mark.x, mark.y, mark.width, mark.height, mark.fill === 'black' ? 0 : 224)
}

/** Letters of dots, stretched to the width that the layout reckoned with; capitals are 0.72 of the type size. */
function drawText(mark: Extract<Mark, { kind: 'text' }>, ink: Ink): void {
  const text = toAscii(mark.text)
  const dotWidth = textWidth(mark.text, mark.size, mark.bold ?? false) / (text.length * 6)
  const dotHeight = (mark.size * 0.72) / 7
  const top = mark.baseline - dotHeight * 7
  const thick = mark.bold ? dotWidth * 1.5 : dotWidth
  for (const [index, character] of [...text].entries()) {
    for (let dot = 0; dot < 35; dot++) {
      const [column, row] = [dot % 5, Math.floor(dot / 5)]
      if (!hasInk(character, column, row)) continue
      const left = mark.x + (index * 6 + column) * dotWidth
      ink(left, top + row * dotHeight, thick, dotHeight, mark.white ? 255 : 0)
    }
  }
}

/** Whole dots per module, since a scanner reads those best; the rest is left as margin. */
function drawBars(
  { x, y, width: room, height: tall, text }: Extract<Mark, { kind: 'bars' }>,
  ink: Ink,
): void {
  const bars = code128(text)
  const modules = bars.reduce((sum, each) => sum + each, 0)
  const module = Math.max(1, Math.floor((room * scale) / modules)) / scale
  let left = Math.round((x + (room - modules * module) / 2) * scale) / scale
  for (const [index, count] of bars.entries()) {
    if (index % 2 === 0) ink(left, y, count * module, tall, 0)
    left += count * module
  }
}

function drawQr({ x, y, side, text }: Extract<Mark, { kind: 'qr' }>, ink: Ink): void {
  const rows = qrCode(text)
  const module = Math.max(1, Math.floor((side * scale) / rows.length)) / scale
  for (const [down, row] of rows.entries()) {
    for (const [across, dark] of row.entries()) {
      if (dark) ink(x + across * module, y + down * module, module, module, 0)
    }
  }
}
