import { sql } from 'kysely'
import { applyImport, startApplying } from '../src/channels/seller-center/apply-import.ts'
import { createFileShop } from '../src/channels/seller-center/create-file-shop.ts'
import { listImportRows } from '../src/channels/seller-center/import-rows-view.ts'
import { showImport } from '../src/channels/seller-center/import-views.ts'
import { readImportFile } from '../src/channels/seller-center/read-import-file.ts'
import { type IncomingFile, receiveImport } from '../src/channels/seller-center/receive-import.ts'
import { steppedClock } from './stepped-clock.ts'
import { testDatabase, testScope } from './test-database.ts'

/** A desk with shops of files, in the words of somebody who imports. */
export async function importDesk() {
  const clock = steppedClock()
  const world = await testDatabase({ clock })
  const { database } = world
  const db = database.reader(testScope)

  async function receive(bytes: Buffer, file: Partial<IncomingFile> = {}): Promise<string> {
    const stream = (async function* () {
      yield bytes
    })()
    return receiveImport(database, testScope, { fileName: 'orders.csv', bytes: stream, ...file }, 'caller')
  }
  const readOn = async (importId: string, signal?: AbortSignal) => {
    await readImportFile({ database, scope: testScope, importId, ...(signal ? { signal } : {}) })
    return showImport(db, importId)
  }
  const startApply = (id: string) => database.transaction(testScope, tx => startApplying(tx, id, 'caller'))
  return {
    database,
    clock,
    db,
    close: world.close,
    fileShop: (market: string, name = `Shop ${market}`) =>
      database.transaction(testScope, tx => createFileShop(tx, { name, market })),
    receive,
    readOn,
    read: async (bytes: Buffer, file: Partial<IncomingFile> = {}) => readOn(await receive(bytes, file)),
    startApply,
    async apply(id: string) {
      await startApply(id)
      await applyImport(database, testScope, id)
      return showImport(db, id)
    },
    rows: (id: string) => listImportRows(db, id, {}).then(page => page.rows),
    async orders(shopId: string) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from orders where merchant_id = ${testScope.merchantId} and shop_id = ${shopId}
        order by channel_order_id`.execute(db)
      return rows
    },
    async count(table: string): Promise<number> {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        db,
      )
      return rows[0]?.n ?? -1
    },
  }
}
export type ImportDesk = Awaited<ReturnType<typeof importDesk>>
