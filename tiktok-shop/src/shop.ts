import type {
  CallData,
  CallInput,
  ListItem,
  ListName,
  OperationName,
  PagedOperationName,
  SellerOperationName,
  UnlistedInput,
} from './operation.ts'
import { pages } from './pages.ts'
import type { Caller } from './perform-call.ts'
import { performCall } from './perform-call.ts'
import { takesShopCipher } from './takes-shop-cipher.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import { wireRequest } from './wire-request.ts'

/** The arguments after the operation's name: they may be left out when nothing in them is required. */
type Rest<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input]

/** Calls on behalf of a seller. `Name` is what may be called: everything for a shop, less for the account alone. */
export interface CallerOf<Name extends OperationName> {
  /** Makes one call and answers its `data`, `{}` when there is none. Throws TikTokShopError. */
  call<Operation extends Name>(
    operation: Operation,
    ...rest: Rest<CallInput<Operation>>
  ): Promise<CallData<Operation>>
  /** The same for an operation that the generated types do not know: `METHOD /category/version/…`. */
  callUnlisted(operation: string, input?: UnlistedInput): Promise<Record<string, unknown>>
  /** Page after page, with everything but the page token kept the same. Begins at `query.page_token` if given. */
  pages<Operation extends Name & PagedOperationName>(
    operation: Operation,
    ...rest: Rest<CallInput<Operation>>
  ): AsyncGenerator<CallData<Operation>, void, undefined>
  /** Every element of one list of every page. */
  items<Operation extends Name & PagedOperationName, List extends ListName<Operation>>(
    operation: Operation,
    list: List,
    ...rest: Rest<CallInput<Operation>>
  ): AsyncGenerator<ListItem<Operation, List>, void, undefined>
}

/** One shop of a seller. */
export interface Shop extends CallerOf<OperationName> {
  readonly cipher: string
}

/** A seller's account: the authorization, and what stands above single shops. */
export interface Seller extends CallerOf<SellerOperationName> {
  shop(cipher: string): Shop
}

/** The account of the seller whose tokens these are. */
export function sellerOf(caller: Omit<Caller, 'cipher'>): Seller {
  return {
    ...callsOf<SellerOperationName>({ ...caller, cipher: '' }),
    shop: cipher => ({ ...callsOf<OperationName>({ ...caller, cipher }), cipher }),
  }
}

function callsOf<Name extends OperationName>(caller: Caller): CallerOf<Name> {
  const send = async (operation: string, input: UnlistedInput = {}) => {
    const request = wireRequest(operation, input)
    const cipher = takesShopCipher(operation) ? caller.cipher : ''
    if (cipher === '' && takesShopCipher(operation)) throw withoutShop(operation)
    return performCall({ ...caller, cipher }, request, input)
  }
  const sendPages = (operation: string, input: UnlistedInput = {}) => {
    const start = input.query?.page_token
    const fetchPage = (token: string | undefined) =>
      send(operation, { ...input, query: { ...input.query, page_token: token } })
    return pages(operation, fetchPage, typeof start === 'string' && start !== '' ? start : undefined)
  }
  async function* sendItems(operation: string, list: string, input?: UnlistedInput) {
    for await (const page of sendPages(operation, input)) {
      const elements = page[list]
      if (Array.isArray(elements)) yield* elements
    }
  }
  // The generated types describe what the platform promises; what arrives is passed on as it is.
  return { call: send, callUnlisted: send, pages: sendPages, items: sendItems } as CallerOf<Name>
}

function withoutShop(operation: string): TikTokShopError {
  const message = 'Not sent: this call is about one shop; make it on seller.shop(cipher).'
  return new TikTokShopError({ kind: 'invalid', endpoint: operation, message })
}
