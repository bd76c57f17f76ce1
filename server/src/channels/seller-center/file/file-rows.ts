import type { Db } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { FileRow } from './cell.ts'
import { csvRows } from './csv-rows.ts'
import { readFileParts } from './file-parts.ts'
import { detectEncoding } from './text-encoding.ts'
import { maxWorkbookBytes, xlsxRows } from './xlsx-rows.ts'

export type OpenedFile = { format: string; rows: AsyncGenerator<FileRow> }

/**
 * Opens a kept file by what is in it; its name does not matter.
 * @throws Refusal `import.file-encrypted` and those of the readers
 */
export async function openFile(
  db: Db,
  importId: string,
  options: { market: string | undefined },
): Promise<OpenedFile> {
  const parts = readFileParts(db, importId)
  const head = (await parts.next()).value ?? Buffer.alloc(0)
  await parts.return(undefined)
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    throw new Refusal(
      'invalid',
      'import.file-encrypted',
      'This workbook is locked with a password or in the old .xls format. Save it as .xlsx without a password.',
    )
  }
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return { format: 'XLSX', rows: xlsxRows(await wholeFile(db, importId), db.clock) }
  }
  const encoding = await detectEncoding(readFileParts(db, importId), options.market)
  return { format: `CSV, ${encoding}`, rows: csvRows(readFileParts(db, importId), encoding) }
}

async function wholeFile(db: Db, importId: string): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of readFileParts(db, importId)) {
    size += part.length
    if (size > maxWorkbookBytes) {
      throw new Refusal(
        'invalid',
        'import.workbook-too-large',
        'Workbooks may have 100 MB at most. Export CSV instead, or fewer days.',
      )
    }
    parts.push(part)
  }
  const whole = Buffer.from(new ArrayBuffer(size))
  let at = 0
  for (const part of parts) at += part.copy(whole, at)
  return whole
}
