import { sql } from 'kysely'
import type { Database, Db } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Scope } from '../../../kernel/scope.ts'

const partBytes = 1024 * 1024

/** 200,000 orders of Seller Center are about 120 MB of CSV. */
export const maxFileBytes = 200 * 1024 * 1024

/**
 * Keeps a file sealed in parts of 1 MiB, each in a transaction of its own, while it streams in. Returns its size.
 * @throws Refusal `import.file-too-large` beyond 200 MiB, `import.file-empty`.
 */
export async function writeFileParts(
  database: Database,
  scope: Scope,
  importId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  let size = 0
  let part = 0
  for await (const block of blocks(bytes)) {
    size += block.length
    if (size > maxFileBytes) {
      throw new Refusal(
        'invalid',
        'import.file-too-large',
        'Files may have 200 MB at most. Export fewer days.',
      )
    }
    const number = part++
    await database.transaction(scope, tx =>
      tx
        .insertInto('import_parts')
        .values({
          merchant_id: scope.merchantId,
          import_id: importId,
          part: number,
          body_sealed: tx.keys.seal(block),
        })
        .execute(),
    )
  }
  if (size === 0) throw new Refusal('invalid', 'import.file-empty', 'This file is empty.')
  return size
}

/** The file's bytes from its beginning, one part in memory at a time. */
export async function* readFileParts(db: Db, importId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const { rows } = await sql<{ body_sealed: Buffer }>`
      select body_sealed from import_parts
      where merchant_id = ${db.scope.merchantId} and import_id = ${importId} and part = ${part}`.execute(db)
    const sealed = rows[0]?.body_sealed
    if (!sealed) return
    yield db.keys.open(sealed)
  }
}

async function* blocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    waiting.push(chunk)
    size += chunk.length
    if (size < partBytes) continue
    const all = Buffer.concat(waiting)
    let from = 0
    for (; from + partBytes <= all.length; from += partBytes) yield all.subarray(from, from + partBytes)
    waiting = [all.subarray(from)]
    size = all.length - from
  }
  if (size > 0) yield Buffer.concat(waiting)
}
