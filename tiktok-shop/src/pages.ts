import { TikTokShopError } from './tiktok-shop-error.ts'

/**
 * Page after page, from `start` or the first one. `fetchPage` is asked with the token of a page, undefined for the
 * first, and must keep everything else the same. Ends on an empty or absent token; refuses with kind `malformed` when a token comes
 * twice, since that list would never end.
 */
export async function* pages<Page extends object>(
  endpoint: string,
  fetchPage: (token: string | undefined) => Promise<Page>,
  start?: string,
): AsyncGenerator<Page, void, undefined> {
  const seen = new Set<string | undefined>([start])
  let token = start
  do {
    const page = await fetchPage(token)
    yield page
    token = nextToken(page)
    if (token !== undefined && seen.has(token)) {
      throw new TikTokShopError({ kind: 'malformed', endpoint, message: 'The list repeats a page token.' })
    }
    seen.add(token)
  } while (token !== undefined)
}

function nextToken(page: object): string | undefined {
  const token = 'next_page_token' in page ? page.next_page_token : undefined
  return typeof token === 'string' && token !== '' ? token : undefined
}
