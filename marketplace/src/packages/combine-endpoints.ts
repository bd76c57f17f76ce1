import { batch } from '../gateway/batch.ts'
import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { combinableGroups } from './combinable-groups.ts'
import { findPackage } from './find-package.ts'
import { ordersIn, type Package } from './package.ts'
import { regroup, takeOut } from './regroup.ts'
import { checkShippable } from './ship-package.ts'
import { tellRegrouped } from './tell-regrouped.ts'

const SCOPES = ['seller.fulfillment.package.write']

/** Several orders of one buyer in one package. */
export const combineEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/combinable_packages/search',
    scopes: SCOPES,
    cipher: true,
    answer: searchCombinable,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/combine',
    scopes: SCOPES,
    cipher: true,
    answer: combine,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/uncombine',
    scopes: SCOPES,
    cipher: true,
    answer: uncombine,
  },
]

/** Groups are computed anew for each page; the token is the id of the last group seen. */
function searchCombinable({ shop, query }: ShopCall) {
  const size = query.optionalWhole('page_size')
  if (size === undefined || size < 1 || size > 50) throw badParameter('page_size', 'must be between 1 and 50')
  const groups = combinableGroups(shop)
  const after = readToken(query)
  const rest = groups.filter(group => after === undefined || BigInt(group.id) > BigInt(after))
  const page = rest.slice(0, size)
  const last = rest.length > size ? page.at(-1)?.id : undefined
  return {
    combinable_packages: page.map(group => ({
      id: group.id,
      order_ids: group.packages.flatMap(ordersIn).map(order => order.id),
    })),
    next_page_token: last === undefined ? '' : Buffer.from(last).toString('base64'),
    total_count: groups.length,
  }
}

function readToken(query: Fields): string | undefined {
  const token = query.optionalText('page_token')
  if (token === undefined) return undefined
  const id = Buffer.from(token, 'base64').toString()
  if (!/^\d{19}$/.test(id)) throw badParameter('page_token', 'is invalid')
  return id
}

const idAndOrders = (pkg: Package) => ({ id: pkg.id, order_ids: ordersIn(pkg).map(order => order.id) })

function combine({ world, shop, body }: ShopCall) {
  const entries = body.objects('combinable_packages', 50)
  if (entries.length === 0) throw badParameter('body.combinable_packages')
  const combined: Package[] = []
  const errors = batch(world, entries, {
    act: entry => combined.push(...combineGroup({ world, shop }, entry)),
    detail: entry => ({ package_id: entry.optionalText('id') ?? '' }),
  })
  return { packages: combined.map(idAndOrders), ...(errors.length === 0 ? {} : { errors }) }
}

/** All orders of the group, or the named ones; fewer than two are no group. */
function combineGroup({ world, shop }: Pick<ShopCall, 'world' | 'shop'>, entry: Fields): Package[] {
  const group = combinableGroups(shop).find(each => each.id === entry.text('id'))
  if (group === undefined) throw refuse(21011028, entry.text('id'))
  const ids = entry.texts('order_ids', 20)
  const offered = group.packages.flatMap(ordersIn)
  const foreign = ids.find(id => offered.every(order => order.id !== id))
  if (foreign !== undefined) throw refuse(21011031, foreign)
  const packages = group.packages.filter(
    pkg => ids.length === 0 || ordersIn(pkg).every(order => ids.includes(order.id)),
  )
  if (packages.length < 2) throw refuse(21011031, 'two orders at least are needed')
  const fresh = regroup(world, packages, [{ pieces: packages.flatMap(pkg => pkg.pieces), tag: 'COMBINE' }])
  tellRegrouped(world, shop, { kind: 'COMBINE', role: 'ROLE_SELLER', packages: fresh })
  return fresh
}

/** Takes the named orders out of a combined package that has not been shipped; all of them when none are named. */
function uncombine({ world, shop, body, path }: ShopCall) {
  const pkg = findPackage(world, shop, path('package_id'))
  const orders = ordersIn(pkg)
  const ids = body.texts('order_ids', 20)
  const foreign = ids.find(id => orders.every(order => order.id !== id))
  if (foreign !== undefined) throw refuse(21011029, foreign)
  if (pkg.tag !== 'COMBINE' || pkg.status !== 'TO_FULFILL') throw refuse(21011005, pkg.id)
  for (const order of orders) checkShippable(order)
  const leaving = ids.length === 0 ? orders : orders.filter(order => ids.includes(order.id))
  const packages = takeOut(world, pkg, leaving)
  tellRegrouped(world, shop, { kind: 'CANCEL_COMBINE', role: 'ROLE_SELLER', packages })
  return { packages: packages.map(idAndOrders) }
}
