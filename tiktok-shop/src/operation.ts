import type { SellerOperations, ShopOperations } from './generated/operations.ts'

type Operations = ShopOperations & SellerOperations

/** `METHOD /path/with/{names}`, for every operation of the platform's OpenAPI files that this package carries. */
export type OperationName = keyof Operations
export type ShopOperationName = keyof ShopOperations
export type SellerOperationName = keyof SellerOperations

/** What may stand in a query. Lists are joined by commas; undefined and empty values are not sent. */
export type QueryValue =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | readonly (string | number | bigint)[]

type Parameters<Operation, Where extends 'path' | 'query'> = Operation extends {
  parameters: { [W in Where]: infer Values }
}
  ? Values
  : Operation extends { parameters: { [W in Where]?: infer Values } }
    ? Partial<NonNullable<Values>>
    : Record<never, never>

/** Optional members may also be undefined, since undefined is never sent. */
type Loose<Values> = {
  [Name in keyof Values]: Values[Name] | (undefined extends Values[Name] ? undefined : never)
}
type OptionalIfEmpty<Name extends string, Values> =
  Record<never, never> extends Values ? { [N in Name]?: Loose<Values> } : { [N in Name]: Loose<Values> }

type RequestContent<Operation> = Operation extends { requestBody?: { content: infer Content } }
  ? Content
  : never
type BodyPart<Operation> = [RequestContent<Operation>] extends [never]
  ? Record<never, never>
  : RequestContent<Operation> extends { 'application/json': infer Body }
    ? { body?: Body }
    : { body: FormData }

export interface CallOptions {
  signal?: AbortSignal | undefined
  /** For one attempt, in milliseconds. */
  timeoutMs?: number | undefined
  /** The caller knows that doing this twice is the same as doing it once: an ambiguous attempt is repeated. */
  repeatable?: boolean | undefined
}

/** What `call` takes for an operation: `path`, `query` and `body` as the platform's OpenAPI files say. */
export type CallInput<Name extends OperationName> = OptionalIfEmpty<
  'path',
  Parameters<Operations[Name], 'path'>
> &
  OptionalIfEmpty<'query', Parameters<Operations[Name], 'query'>> &
  BodyPart<Operations[Name]> &
  CallOptions

type Envelope<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Answer } } }
}
  ? Answer
  : never

/**
 * The `data` of an operation's answer. The files mark nothing as required, so every member is optional;
 * whole numbers beyond 2^53 arrive as strings, ids always do.
 */
export type CallData<Name extends OperationName> =
  Envelope<Operations[Name]> extends { data?: infer Data } ? NonNullable<Data> : Record<never, never>

/** Operations that answer page by page. */
export type PagedOperationName = {
  [Name in OperationName]: CallData<Name> extends { next_page_token?: string }
    ? 'next_page_token' extends keyof CallData<Name>
      ? Name
      : never
    : never
}[OperationName]

/** The members of a page that are lists, such as `orders`. */
export type ListName<Name extends OperationName> = {
  [Member in keyof CallData<Name>]-?: NonNullable<CallData<Name>[Member]> extends readonly unknown[]
    ? Member
    : never
}[keyof CallData<Name>] &
  string

export type ListItem<Name extends OperationName, Member extends ListName<Name>> =
  NonNullable<CallData<Name>[Member]> extends readonly (infer Item)[] ? Item : never

/** The untyped form of a call, for operations that the OpenAPI files do not have yet. */
export interface UnlistedInput extends CallOptions {
  path?: Readonly<Record<string, string>> | undefined
  query?: Readonly<Record<string, QueryValue>> | undefined
  body?: unknown
}
