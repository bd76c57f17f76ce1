import type { LabelData } from './label-data.ts'
import { layOutLabel } from './lay-out-label.ts'
import { marksToPng } from './marks-to-png.ts'

/** The shipping label as a PNG of A6 at 203 dots per inch, for printers that take pictures and for the screen. */
export function drawLabelPicture(label: LabelData): Uint8Array {
  return marksToPng(layOutLabel(label))
}
