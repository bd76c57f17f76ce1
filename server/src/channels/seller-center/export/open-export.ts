import type { Readable } from 'node:stream'
import type { Db } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { OrderSelection } from '../../../orders/batch-action.ts'
import { chosenColumns } from './create-export.ts'
import type { ExportColumn } from './export-column.ts'
import { type ExportedOrder, readExportedOrders } from './read-exported-orders.ts'
import { selectedOrderIds } from './selected-order-ids.ts'
import { type FileFormat, type HeaderLanguage, writeFile } from './write-file.ts'

export type OpenedExport = { fileName: string; contentType: string; stream: Readable }

const contentTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * The file of an export, made while it is read.
 * @throws Refusal `export.unknown` when there is none, somebody else asked for it, or its time is over
 */
export async function openExport(db: Db, id: string): Promise<OpenedExport> {
  const found = await db
    .selectFrom('order_exports')
    .selectAll()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('id', '=', id)
    .where('actor', '=', db.scope.actor)
    .where('expires_at', '>', db.clock.now())
    .executeTakeFirst()
  if (!found)
    throw new Refusal('unknown', 'export.unknown', 'This export is not there or no longer. Ask for it anew.')
  const format = found.format as FileFormat
  const selection = JSON.parse(db.keys.openText(found.selection_sealed)) as OrderSelection
  return {
    fileName: `orders-${found.created_at.toISOString().slice(0, 10)}.${format}`,
    contentType: contentTypes[format],
    stream: exportStream(db, selection, {
      format,
      columns: chosenColumns(found.columns),
      language: found.language as HeaderLanguage,
    }),
  }
}

export function exportStream(
  db: Db,
  selection: OrderSelection,
  shape: { format: FileFormat; columns: readonly ExportColumn[]; language: HeaderLanguage },
): Readable {
  const personal = shape.columns.some(column => column.personal)
  return writeFile(shape.format, pagesOf(db, selection, personal), shape.columns, shape.language)
}

async function* pagesOf(
  db: Db,
  selection: OrderSelection,
  personal: boolean,
): AsyncGenerator<ExportedOrder[]> {
  for await (const ids of selectedOrderIds(db, selection))
    yield await readExportedOrders(db, ids, { personal })
}
