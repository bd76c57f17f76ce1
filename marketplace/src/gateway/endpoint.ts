import type { Authorization } from '../shop/authorization.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import type { Fields } from './fields.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A call that has passed every check of the gateway. */
export type Call = {
  world: World
  authorization: Authorization
  /** Query, JSON body and path parameters, read with checks that refuse as the platform does. */
  query: Fields
  body: Fields
  path: (name: string) => string
}

/** A call on one shop, named by its `shop_cipher`. */
export type ShopCall = Call & { shop: Shop }

type Common = {
  method: Method
  /** With `{name}` for path parameters. */
  path: string
  /** Any of these in the token is enough. */
  scopes: readonly string[]
  /** Takes a multipart form instead of JSON. */
  multipart?: true
}

/** One operation of the open platform. Handlers return the envelope's `data`, or throw a refusal. */
export type Endpoint =
  | (Common & { cipher: true; answer: (call: ShopCall) => unknown })
  | (Common & { cipher: false; answer: (call: Call) => unknown })
