import type { LabelData, LabelSize } from './label-data.ts'
import { layOutLabel, practiceMark } from './lay-out-label.ts'
import { marksToPdf } from './marks-to-pdf.ts'
import { marksToZpl } from './marks-to-zpl.ts'

/** A shipping label for printing: one page with barcode, QR code, both parties and the contents, marked as practice. Text
 * beyond Latin-1 is spelled in Latin letters. Refuses a tracking number that is not ASCII. */
export async function drawLabel(
  label: LabelData,
  options: { size: LabelSize; format: 'PDF' | 'ZPL' },
): Promise<Uint8Array> {
  const pages = [layOutLabel(label)]
  return options.format === 'ZPL'
    ? marksToZpl(pages, options.size)
    : marksToPdf(pages, options.size, `${practiceMark}: ${label.trackingNumber}`)
}
