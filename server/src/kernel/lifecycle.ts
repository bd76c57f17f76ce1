import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { Refusal } from './refusal.ts'
import type { DB } from './schema.generated.ts'

/** A lifecycle is data: for each verb, from which states it may start and to which it leads. */
export type Lifecycle<State extends string, Verb extends string> = {
  readonly noun: string
  readonly table: keyof DB & string
  readonly verbs: Readonly<Record<Verb, { from: readonly State[]; to: State }>>
}

export function lifecycle<const State extends string, const Verb extends string>(
  noun: string,
  table: keyof DB & string,
  verbs: Record<Verb, { from: readonly State[]; to: State }>,
): Lifecycle<State, Verb> {
  return { noun, table, verbs }
}

/**
 * The only code that writes a `state` column: one guarded update, so that of two who try at once one is refused.
 * @throws Refusal `<noun>.unknown` when there is no such row, `<noun>.cannot-<verb>` when its state forbids it.
 */
export async function move<State extends string, Verb extends string>(
  tx: Tx,
  life: Lifecycle<State, Verb>,
  verb: Verb,
  id: string,
): Promise<State> {
  const { from, to } = life.verbs[verb]
  const moved = await sql`
    update ${sql.table(life.table)} set state = ${to}
    where merchant_id = ${tx.scope.merchantId} and id = ${id} and state = any(${from})`.execute(tx)
  if (moved.numAffectedRows === 1n) return to
  const { rows } = await sql<{ state: string }>`
    select state from ${sql.table(life.table)}
    where merchant_id = ${tx.scope.merchantId} and id = ${id}`.execute(tx)
  const state = rows[0]?.state
  if (state === undefined)
    throw new Refusal('unknown', `${life.noun}.unknown`, `There is no ${life.noun} ${id}.`)
  throw new Refusal(
    'conflict',
    `${life.noun}.cannot-${verb}`,
    `This ${life.noun} is ${state}, so it cannot ${verb}.`,
    {
      state,
      needs: from,
    },
  )
}
