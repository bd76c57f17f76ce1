import { mediaQuery } from './media-query.ts'

const wide = mediaQuery('(min-width: 760px)')

/** False on phones, where lists are cards and drawers are pages. The same width is used in the style sheets. */
export function useWide(): boolean {
  return wide.use()
}
