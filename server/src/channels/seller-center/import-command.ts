import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Clock } from '../../kernel/clock.ts'
import type { Database, Db } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../kernel/scope.ts'
import { listShops } from '../../shops/list-shops.ts'
import { applyImport, startApplying } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { type ImportRowsPage, listImportRows } from './import-rows-view.ts'
import { type ImportView, showImport } from './import-views.ts'
import { readImportFile } from './read-import-file.ts'
import { receiveImport } from './receive-import.ts'

export type ImportCommand = {
  database: Database
  scope: Scope
  clock: Clock
  /** Path of the export file. */
  file: string
  /** A shop's id or name. */
  shop: string
  /** Says that the file is of this market though it looks otherwise. */
  market?: string
  dryRun: boolean
  /** One JSON document instead of sentences. */
  json: boolean
  print: (line: string) => void
  signal?: AbortSignal
}

/**
 * `supercargo import FILE --shop SHOP [--dry-run] [--json]`: reads a file, shows what it will do, and does it in this
 * process. Returns the exit code: 0 when it went through, refused orders included; 1 when the file was refused.
 * @throws Refusal `shop.unknown` and those of `receiveImport` and `startApplying`
 */
export async function importFile(command: ImportCommand): Promise<0 | 1> {
  const { database, scope, clock } = command
  const started = clock.now().getTime()
  const db = database.reader(scope)
  const importId = await receiveImport(
    database,
    scope,
    {
      fileName: basename(command.file),
      bytes: createReadStream(command.file),
      shopId: await shopNamed(db, command.shop),
      market: command.market,
    },
    'caller',
  )
  const signal = command.signal ? { signal: command.signal } : {}
  await readImportFile({ database, scope, importId, ...signal })
  const preview = await showImport(db, importId)
  const refused = await refusedRows(db, importId)
  if (preview.state === 'ready') await settle(command, importId)
  const end = command.dryRun ? preview : await showImport(db, importId)
  const seconds = (clock.now().getTime() - started) / 1000
  const { dryRun } = command
  if (command.json) command.print(JSON.stringify({ dryRun, seconds, import: end, refused }, null, 2))
  else for (const line of sentences(end, refused, dryRun)) command.print(line)
  if (!command.json) command.print(`It took ${seconds.toFixed(1)} s.`)
  return preview.state === 'ready' ? 0 : 1
}

async function settle({ database, scope, dryRun, signal }: ImportCommand, importId: string): Promise<void> {
  if (dryRun) return database.transaction(scope, tx => cancelImport(tx, importId))
  try {
    await database.transaction(scope, tx => startApplying(tx, importId, 'caller'))
  } catch (error) {
    await database.transaction(scope, tx => cancelImport(tx, importId))
    throw error
  }
  await applyImport(database, scope, importId, signal)
}

async function shopNamed(db: Db, name: string): Promise<string> {
  const shops = await listShops(db)
  const found = shops.find(shop => shop.id === name) ?? shops.find(shop => shop.name === name)
  if (found) return found.id
  const known = shops.map(shop => `${shop.name} (${shop.id})`).join(', ') || 'none yet'
  throw new Refusal('unknown', 'shop.unknown', `There is no shop “${name}”. Known: ${known}.`)
}

/** All refused orders; a file has few, and who reads the output wants every one. */
async function refusedRows(db: Db, importId: string): Promise<ImportRowsPage['rows']> {
  const rows: ImportRowsPage['rows'] = []
  let cursor: string | undefined
  do {
    const page = await listImportRows(db, importId, { outcome: 'refused', cursor })
    rows.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return rows
}

function sentences(view: ImportView, refused: ImportRowsPage['rows'], dryRun: boolean): string[] {
  if (view.error) return [`${view.fileName}: ${view.error.message}`]
  const { summary } = view
  const sums = summary.sums.map(sum => `${sum.amount} ${sum.currency}`).join(', ') || 'nothing'
  return [
    `${view.fileName}: ${summary.rows} rows, ${summary.orders} orders of ${sums}.`,
    ...summary.notes.map(note => `${note.severity === 'warning' ? 'Note: ' : ''}${note.message}`),
    ...refused.map(
      row =>
        `Refused, row ${row.rowNumbers.join(', ')}: ${row.reasons.map(reason => `${reason.column ?? ''} ${reason.message}`.trim()).join(' ')}`,
    ),
    ...(summary.warned > 0 ? [`Note: ${summary.warned} orders have something to look at.`] : []),
    `${dryRun ? 'Would be' : 'Now'}: ${summary.new} new, ${summary.changed} changed, ${summary.same} the same, ${summary.refused} refused.`,
  ]
}
