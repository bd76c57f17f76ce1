import type { LabelData, LabelLine } from './label-data.ts'
import { toLatin } from './latin-text.ts'
import { practiceMark } from './lay-out-label.ts'
import { type Mark, pageWidth } from './mark.ts'
import { fitText, textWidth, wrapText } from './text-width.ts'

const margin = 16
const inner = pageWidth - 2 * margin
const linesPerPage = 11
const lineHeight = 24

/** A packing slip as marks on A6 pages: what the buyer finds in the box, or the packer puts there. */
export function layOutPackingSlip(label: LabelData): Mark[][] {
  const pages = Math.max(1, Math.ceil(label.lines.length / linesPerPage))
  return Array.from({ length: pages }, (_, page) => [
    ...head(label, page + 1, pages),
    ...label.lines.slice(page * linesPerPage, (page + 1) * linesPerPage).flatMap(itemLine),
    ...(page === pages - 1 ? foot(label) : []),
  ])
}

function head(label: LabelData, page: number, pages: number): Mark[] {
  const count = `Page ${page} of ${pages}`
  return [
    text('Packing slip', margin, 30, 17, true),
    text(count, pageWidth - margin - textWidth(count, 8, false), 22, 8, false),
    text(practiceMark, pageWidth - margin - textWidth(practiceMark, 7, true), 33, 7, true),
    ...label.orderIds.slice(0, 2).map((id, index) => text(`Order ${id}`, margin, 48 + index * 11, 9, true)),
    ...(label.orderIds.length > 2
      ? [text(`and ${label.orderIds.length - 2} more orders`, margin, 70, 8, false)]
      : []),
    text(
      fitText(toLatin(`${label.sender.name} to ${label.recipient.name}`), inner, 8, false),
      margin,
      82,
      8,
      false,
    ),
    text(
      fitText(toLatin(`${label.carrierName}  ${label.trackingNumber}`), inner, 8, false),
      margin,
      93,
      8,
      false,
    ),
    rule(99),
  ]
}

function itemLine(line: LabelLine, index: number): Mark[] {
  const baseline = 112 + index * lineHeight
  return [
    { kind: 'box', x: margin, y: baseline - 8, width: 9, height: 9, fill: 'light' },
    text(`${line.quantity} x`, margin + 15, baseline, 10, true),
    text(fitText(toLatin(line.name), inner - 42, 8.5, false), margin + 42, baseline, 8.5, false),
    text(
      fitText(toLatin(`${line.variation}   ${line.sellerSku}`), inner - 42, 7.5, false),
      margin + 42,
      baseline + 10,
      7.5,
      false,
    ),
  ]
}

function foot(label: LabelData): Mark[] {
  const pieces = label.lines.reduce((sum, line) => sum + line.quantity, 0)
  const total = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`
  const note = label.note ? wrapText(toLatin(`Buyer: ${label.note}`), inner - 70, 8, 2) : []
  return [
    rule(383),
    text(total, pageWidth - margin - textWidth(total, 11, true), 398, 11, true),
    ...note.map((line, index) => text(line, margin, 396 + index * 10, 8, false)),
  ]
}

const rule = (y: number): Mark => ({ kind: 'box', x: margin, y, width: inner, height: 0.8, fill: 'black' })

const text = (content: string, x: number, baseline: number, size: number, bold: boolean): Mark => ({
  kind: 'text',
  x,
  baseline,
  size,
  text: content,
  bold,
})
