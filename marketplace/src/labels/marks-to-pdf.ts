import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { code128, qrCode } from './barcode.ts'
import type { LabelSize } from './label-data.ts'
import { type Mark, pageHeight, pageWidth } from './mark.ts'

/** Long edges of A5 and A6 differ by the square root of two. */
const scales: Record<LabelSize, number> = { A6: 1, A5: Math.SQRT2 }

/** A PDF with one page per list of marks. */
export async function marksToPdf(
  pages: readonly (readonly Mark[])[],
  size: LabelSize,
  title: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle(title)
  const regular = pdf.embedStandardFont(StandardFonts.Helvetica)
  const bold = pdf.embedStandardFont(StandardFonts.HelveticaBold)
  const scale = scales[size]
  for (const marks of pages) {
    const page = pdf.addPage([pageWidth * scale, pageHeight * scale])
    page.node.setFontDictionary(PDFName.of('R'), regular.ref)
    page.node.setFontDictionary(PDFName.of('B'), bold.ref)
    const content = pdf.context.flateStream(`${scale} 0 0 ${scale} 0 0 cm\n${marks.map(write).join('')}`)
    page.node.addContentStream(pdf.context.register(content))
  }
  return pdf.save({ useObjectStreams: false })
}

/** The mark in the operators of a PDF page, whose zero is the bottom left corner. */
function write(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return `${mark.white ? '1 g ' : '0 g '}BT /${mark.bold ? 'B' : 'R'} ${mark.size} Tf ${at(mark.x)} ${at(pageHeight - mark.baseline)} Td (${escapeText(mark.text)}) Tj ET\n`
    case 'box':
      return `${mark.fill === 'black' ? 0 : 0.88} g ${rectangle(mark.x, mark.y, mark.width, mark.height)}f\n`
    case 'bars':
      return `0 g ${writeBars(mark)}f\n`
    case 'qr':
      return `0 g ${writeQr(mark)}f\n`
  }
}

function writeBars({ x, y, width, height, text }: Extract<Mark, { kind: 'bars' }>): string {
  const modules = code128(text)
  const module = width / modules.reduce((sum, each) => sum + each, 0)
  let left = x
  return modules
    .map((count, index) => {
      const bar = index % 2 === 0 ? rectangle(left, y, count * module, height) : ''
      left += count * module
      return bar
    })
    .join('')
}

function writeQr({ x, y, side, text }: Extract<Mark, { kind: 'qr' }>): string {
  const rows = qrCode(text)
  const module = side / rows.length
  return rows
    .flatMap((row, down) =>
      runs(row).map(({ from, count }) =>
        rectangle(x + from * module, y + down * module, count * module, module),
      ),
    )
    .join('')
}

/** Neighboring dark modules as one, so that no hairlines show between them. */
function runs(row: readonly boolean[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = []
  row.forEach((dark, index) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last.from + last.count === index) last.count++
    else found.push({ from: index, count: 1 })
  })
  return found
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `${at(x)} ${at(pageHeight - y - height)} ${at(width)} ${at(height)} re\n`

const at = (value: number) => value.toFixed(3)

/** Latin-1 as WinAnsi has it, one octal escape for each character that is not plain. */
const escapeText = (text: string) =>
  text.replaceAll(
    /[()\\]|[^\u0020-\u007e]/g,
    character => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
