import type { LocalText } from './local-text.ts'
import type { Option } from './option.ts'
import type { ColorName } from './palette.ts'

/** One invented product, before a market puts its language and price on it. */
export type Design = {
  key: string
  /** Which drawing shows it. */
  drawing: string
  /** Color of the picture when no choice has one. */
  color: ColorName
  brand: string
  category: string
  /** Head of the seller's SKU codes. */
  code: string
  name: LocalText
  /** Price of the plain choice in US cents; other markets derive theirs from it. */
  usCents: bigint
  grams: number
  /** Every combination of these is a SKU; at most six. None: a single one. */
  choices: readonly (readonly Option[])[]
  /** Made for one market, so its SKU codes are not shared with the others. */
  isLocal?: boolean
}
