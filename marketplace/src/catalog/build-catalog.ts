import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import type { Design } from './design.ts'
import { designsApparel } from './designs-apparel.ts'
import { designsBeauty } from './designs-beauty.ts'
import { designsElectronics } from './designs-electronics.ts'
import { designsFood } from './designs-food.ts'
import { designsHome } from './designs-home.ts'
import { designsPlay } from './designs-play.ts'
import { localPrice } from './local-price.ts'
import { type LocalText, readIn } from './local-text.ts'
import type { Option } from './option.ts'

/** A product on the shelf of one market. */
export type CatalogProduct = {
  /** The same for the same goods in every market. */
  key: string
  title: string
  titleEn: string
  /** In English, as the platform's category tree. */
  category: string
  /** Name for `drawPicture`. */
  picture: string
  skus: CatalogSku[]
}

export type CatalogSku = {
  /** Shared with other markets where the same stock serves them. */
  sellerSku: string
  variation: string
  variationEn: string
  /** In the currency's minor units. */
  priceMinor: bigint
  stock: number
  weightGrams: number
  picture: string
  /** Set where the SKU is several pieces of another one. */
  bundleOf?: { sellerSku: string; count: number }
}

const designs = [
  ...designsApparel,
  ...designsBeauty,
  ...designsHome,
  ...designsElectronics,
  ...designsFood,
  ...designsPlay,
]

/** What a shop of the market sells: 24 to 40 invented products in its language and money. */
export function buildCatalog(region: Region, random: Random): CatalogProduct[] {
  return draw(designs, random.int(24, 40), random).map(design => shelve(design, region, random))
}

/** That many of the designs, in their order. */
function draw(all: readonly Design[], count: number, random: Random): Design[] {
  const drawn = new Set<Design>()
  while (drawn.size < count) drawn.add(random.pick(all))
  return all.filter(design => drawn.has(design))
}

function shelve(design: Design, region: Region, random: Random): CatalogProduct {
  const skus = combinations(design.choices).map(options => makeSku(design, options, region, random))
  return {
    key: design.key,
    title: `${design.brand} ${readIn(region, design.name)}`,
    titleEn: `${design.brand} ${design.name[0]}`,
    category: design.category,
    picture: skus[0]?.picture ?? pictureName(design, []),
    skus,
  }
}

/** Each way to choose one option of every list; one empty choice when there is nothing to choose. */
function combinations(choices: readonly (readonly Option[])[]): Option[][] {
  return choices.reduce<Option[][]>(
    (sofar, options) => sofar.flatMap(chosen => options.map(option => [...chosen, option])),
    [[]],
  )
}

const onlyChoice: LocalText = ['Default', 'ค่าเริ่มต้น', 'Mặc định', 'Default', 'Lalai']

function makeSku(design: Design, options: Option[], region: Region, random: Random): CatalogSku {
  const percent = options.reduce((share, option) => (share * option.percent) / 100, 100)
  const names = options.length === 0 ? [onlyChoice] : options.map(option => option.name)
  const bundle = options.find(option => option.bundle !== undefined)
  return {
    sellerSku: skuCode(design, options, region),
    variation: names.map(name => readIn(region, name)).join(', '),
    variationEn: names.map(name => name[0]).join(', '),
    priceMinor: localPrice(region, (design.usCents * BigInt(Math.round(percent))) / 100n),
    stock: random.chance(0.08) ? random.int(0, 6) : random.int(40, 900),
    weightGrams: Math.round((design.grams * (bundle ? 200 : percent)) / 100),
    picture: pictureName(design, options),
    ...(bundle?.bundle === undefined
      ? {}
      : {
          bundleOf: {
            sellerSku: skuCode(
              design,
              options.filter(option => option !== bundle),
              region,
            ),
            count: bundle.bundle,
          },
        }),
  }
}

function skuCode(design: Design, options: Option[], region: Region): string {
  const parts = [design.isLocal ? region : '', design.code, ...options.map(option => option.code)]
  return parts.filter(part => part !== '').join('-')
}

function pictureName(design: Design, options: Option[]): string {
  const color = options.find(option => option.color !== undefined)?.color ?? design.color
  const count = options.find(option => option.bundle !== undefined)?.bundle
  return `${design.drawing}-${color}${count === undefined ? '' : `-x${count}`}`
}
