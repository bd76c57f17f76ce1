import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { audit } from '../../../kernel/audit.ts'
import type { Database } from '../../../kernel/database.ts'
import type { Scope } from '../../../kernel/scope.ts'
import type { OrderSelection } from '../../../orders/batch-action.ts'
import { chosenColumns } from './create-export.ts'
import { exportStream } from './open-export.ts'
import type { FileFormat, HeaderLanguage } from './write-file.ts'

export type ExportCommand = {
  database: Database
  scope: Scope
  /** All orders when left out. */
  selection?: OrderSelection
  /** Where the file goes; one that is there is not overwritten. Its ending is the format unless that is named. */
  file: string
  format?: FileFormat
  columns?: readonly string[]
  language?: HeaderLanguage
}

/**
 * `supercargo export FILE`: writes the selected orders into a file that only its owner may read.
 * @throws Refusal `export.column-unknown`
 */
export async function exportOrders(command: ExportCommand): Promise<void> {
  const { database, scope, file, selection = { filter: {}, except: [] }, language = 'en' } = command
  const format = command.format ?? (/\.xlsx$/i.test(file) ? 'xlsx' : 'csv')
  const columns = chosenColumns(command.columns)
  await database.transaction(scope, tx =>
    audit(tx, 'orders.exported', 'command', { columns: columns.map(column => column.key) }),
  )
  await pipeline(
    exportStream(database.reader(scope), selection, { format, columns, language }),
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  )
}
