import type { LabelData, LabelSize } from './label-data.ts'
import { layOutLabel, practiceMark } from './lay-out-label.ts'
import { layOutPackingSlip } from './lay-out-packing-slip.ts'
import { marksToPdf } from './marks-to-pdf.ts'

/** The packing slip of a package as a PDF, with as many pages as its lines need. */
export function drawPackingSlip(label: LabelData, size: LabelSize): Promise<Uint8Array> {
  return marksToPdf(layOutPackingSlip(label), size, `${practiceMark}: packing slip ${label.packageId}`)
}

/** Shipping label and packing slip in one PDF, the label first. */
export function drawLabelAndPackingSlip(label: LabelData, size: LabelSize): Promise<Uint8Array> {
  return marksToPdf(
    [layOutLabel(label), ...layOutPackingSlip(label)],
    size,
    `${practiceMark}: ${label.trackingNumber}`,
  )
}
