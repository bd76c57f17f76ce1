import type { LabelData, LabelParty } from './label-data.ts'
import { toLatin } from './latin-text.ts'
import { type Mark, pageWidth } from './mark.ts'
import { fitText, textWidth, wrapText } from './text-width.ts'

const margin = 12
const inner = pageWidth - 2 * margin
const shownLines = 6

/** Printed on everything, so that no practice label ever travels. */
export const practiceMark = 'PRACTICE - not a real label'

/** A shipping label as marks on an A6 page. */
export function layOutLabel(label: LabelData): Mark[] {
  return [
    ...head(label),
    ...barcode(label),
    ...parties(label),
    ...facts(label),
    ...contents(label),
    ...foot(),
  ]
}

function head(label: LabelData): Mark[] {
  const code = fitText(toLatin(label.sortCode), 120, 17, true)
  const codeWidth = textWidth(code, 17, true) + 16
  const nameWidth = inner - codeWidth - 10
  return [
    { kind: 'box', x: 0, y: 0, width: pageWidth, height: 15, fill: 'black' },
    { ...centered(practiceMark.toUpperCase(), pageWidth / 2, 10.8, 9, true), white: true },
    text(fitText(toLatin(label.carrierName), nameWidth, 17, true), margin, 38, 17, true),
    { kind: 'box', x: pageWidth - margin - codeWidth, y: 21, width: codeWidth, height: 24, fill: 'black' },
    { ...text(code, pageWidth - margin - codeWidth + 8, 39, 17, true), white: true },
    rule(51),
  ]
}

function barcode(label: LabelData): Mark[] {
  return [
    { kind: 'bars', x: 24, y: 59, width: pageWidth - 48, height: 52, text: toLatin(label.trackingNumber) },
    centered(toLatin(label.trackingNumber), pageWidth / 2, 124, 12, true),
    rule(131),
  ]
}

const qrSide = 74

function parties(label: LabelData): Mark[] {
  const width = inner - qrSide - 10
  return [
    ...party('TO', label.recipient, 143, width, 5, 10),
    { kind: 'qr', x: pageWidth - margin - qrSide, y: 138, side: qrSide, text: toLatin(label.trackingNumber) },
    rule(219),
    ...party('FROM', label.sender, 230, inner, 2, 8),
    rule(262),
  ]
}

function party(
  title: string,
  who: LabelParty,
  top: number,
  width: number,
  most: number,
  size: number,
): Mark[] {
  const indent = margin + 30
  const room = width - 30
  const name = fitText(toLatin(`${who.name}  ${who.phone}`), room, size, true)
  const address = wrapText(toLatin(who.address), room, size - 1, most)
  return [
    text(title, margin, top, 7, true),
    text(name, indent, top, size, true),
    ...address.map((line, index) => text(line, indent, top + (index + 1) * (size + 1.5), size - 1, false)),
  ]
}

function facts(label: LabelData): Mark[] {
  const [first = '', ...others] = label.orderIds
  const orders = others.length === 0 ? first : `${first} + ${others.length} more`
  const right = label.cashOnDelivery === undefined ? 'PREPAID' : `COD ${toLatin(label.cashOnDelivery)}`
  const rightWidth = textWidth(right, 13, true) + 14
  const x = pageWidth - margin - rightWidth
  return [
    text(fitText(`Order ${orders}`, x - margin - 6, 9, true), margin, 275, 9, true),
    text(`Package ${label.packageId}`, margin, 286, 7.5, false),
    text(weightAndDate(label), margin, 296, 7.5, false),
    { kind: 'box', x, y: 268, width: rightWidth, height: 21, fill: label.cashOnDelivery ? 'black' : 'light' },
    { ...text(right, x + 7, 283, 13, true), white: label.cashOnDelivery !== undefined },
    rule(302),
  ]
}

function weightAndDate(label: LabelData): string {
  const weight = `${(label.weightGrams / 1000).toFixed(2)} kg`
  return label.shipBy === undefined ? weight : `${weight}   Ship by ${label.shipBy}`
}

function contents(label: LabelData): Mark[] {
  const shown = label.lines.slice(0, shownLines)
  const hidden = label.lines.slice(shownLines).reduce((sum, line) => sum + line.quantity, 0)
  return [
    text('QTY', margin, 312, 6.5, true),
    text('SKU', margin + 26, 312, 6.5, true),
    text('ITEM', margin + 112, 312, 6.5, true),
    ...shown.flatMap((line, index) => {
      const baseline = 323 + index * 12
      return [
        text(`${line.quantity} x`, margin, baseline, 8.5, true),
        text(fitText(toLatin(line.sellerSku), 82, 8, false), margin + 26, baseline, 8, false),
        text(
          fitText(toLatin(`${line.variation} / ${line.name}`), inner - 112, 8, false),
          margin + 112,
          baseline,
          8,
          false,
        ),
      ]
    }),
    ...(hidden > 0
      ? [text(`+ ${hidden} more pieces, see packing slip`, margin + 26, 323 + shownLines * 12, 7, false)]
      : []),
  ]
}

function foot(): Mark[] {
  return [
    { kind: 'box', x: 0, y: 404.53, width: pageWidth, height: 15, fill: 'light' },
    centered('Made by a practice marketplace. Not valid for shipping.', pageWidth / 2, 414.6, 7.5, false),
  ]
}

const rule = (y: number): Mark => ({ kind: 'box', x: margin, y, width: inner, height: 0.8, fill: 'black' })

function text(content: string, x: number, baseline: number, size: number, bold: boolean): TextMark {
  return { kind: 'text', x, baseline, size, text: content, bold }
}

function centered(content: string, middle: number, baseline: number, size: number, bold: boolean): TextMark {
  return text(content, middle - textWidth(content, size, bold) / 2, baseline, size, bold)
}

type TextMark = Extract<Mark, { kind: 'text' }>
