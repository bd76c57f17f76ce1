import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'

/** Who acted, in words for people: a person's display name, a shop's name, or the part of the system. */
export async function actorNames(db: Db, actors: Iterable<string>): Promise<(actor: string) => string> {
  const accounts = [...new Set(actors)].filter(actor => actor.startsWith('account:'))
  const people =
    accounts.length === 0
      ? []
      : await db
          .selectFrom('accounts')
          .select(['id', 'display_name'])
          .where('merchant_id', '=', db.scope.merchantId)
          .where(
            'id',
            'in',
            accounts.map(actor => actor.slice('account:'.length)),
          )
          .execute()
  const shops = await listShops(db)
  const names = new Map<string, string>([
    ...people.map(person => [`account:${person.id}`, person.display_name] as [string, string]),
    ...shops.map(shop => [`channel:${shop.id}`, shop.name] as [string, string]),
  ])
  return actor => names.get(actor) ?? actor.slice(actor.indexOf(':') + 1)
}
