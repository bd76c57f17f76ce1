import type { Database, Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../kernel/scope.ts'
import { enqueue } from '../../kernel/work.ts'
import { shopById } from '../../shops/shop-by-id.ts'
import { writeFileParts } from './file/file-parts.ts'
import { forgetOldImports } from './forget-old-imports.ts'
import { importLife } from './import.ts'
import { checkTimeZone } from './time-zone.ts'
import { fileMarkets, habitsOf } from './words/market-habits.ts'

export type IncomingFile = {
  fileName: string
  bytes: AsyncIterable<Uint8Array>
  shopId?: string | undefined
  market?: string | undefined
  timeZone?: string | undefined
}

/**
 * Takes in an export file, sealed, and has it read. Returns the import's id once the whole file is kept.
 * @throws Refusal `shop.unknown`, `import.market-not-served`, `import.time-zone-unknown`, `import.file-too-large`,
 * `import.file-empty`
 */
export async function receiveImport(
  database: Database,
  scope: Scope,
  file: IncomingFile,
  reader: 'worker' | 'caller' = 'worker',
): Promise<string> {
  const id = newId('imp')
  await database.transaction(scope, tx => openImport(tx, id, file))
  try {
    const size = await writeFileParts(database, scope, id, file.bytes)
    await database.transaction(scope, async tx => {
      await tx
        .updateTable('imports')
        .set({ file_bytes: BigInt(size) })
        .where('merchant_id', '=', scope.merchantId)
        .where('id', '=', id)
        .execute()
      await move(tx, importLife, 'read', id)
      if (reader === 'worker') await enqueueReading(tx, id)
      await announce(tx, { topic: 'import', id })
    })
    return id
  } catch (error) {
    await database.transaction(scope, tx => forget(tx, id))
    throw error
  }
}

export async function enqueueReading(tx: Tx, importId: string): Promise<void> {
  await enqueue(tx, [
    { kind: 'import.read', lane: `import:${importId}`, key: importId, payload: { importId } },
  ])
}

async function openImport(tx: Tx, id: string, file: IncomingFile): Promise<void> {
  await forgetOldImports(tx)
  if (file.shopId !== undefined) await shopById(tx, file.shopId)
  if (file.market !== undefined) checkMarket(file.market)
  if (file.timeZone !== undefined) checkTimeZone(file.timeZone)
  await tx
    .insertInto('imports')
    .values({
      merchant_id: tx.scope.merchantId,
      id,
      file_name: fileNameOnly(file.fileName),
      state: 'receiving',
      actor: tx.scope.actor,
      shop_id: file.shopId ?? null,
      market: file.market ?? null,
      time_zone: file.timeZone ?? null,
      created_at: tx.clock.now(),
    })
    .execute()
}

async function forget(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('imports')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', id)
    .where('state', '=', 'receiving')
    .execute()
}

/** @throws Refusal `import.market-not-served` */
export function checkMarket(market: string): void {
  if (habitsOf(market)) return
  throw new Refusal(
    'invalid',
    'import.market-not-served',
    `Order exports of ${market} are not known. Known markets: ${fileMarkets.join(', ')}.`,
  )
}

/** A name is shown and its time stamp read; the path before it is nobody's business. */
function fileNameOnly(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'orders'
}
