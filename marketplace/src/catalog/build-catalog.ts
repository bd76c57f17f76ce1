import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'

export type CatalogSku = {
  variation: string
  sellerSku: string
  priceMinor: bigint
  stock: number
  weightGrams: number
  picture: string
}
export type CatalogProduct = {
  title: string
  titleEn: string
  skus: CatalogSku[]
  picture: string
  category: string
}
/** stand-in */
export function buildCatalog(region: Region, random: Random): CatalogProduct[] {
  return Array.from({ length: 20 }, (_, i) => ({
    title: `Thing ${i} ${region}`,
    titleEn: `Thing ${i}`,
    picture: `p${i}`,
    category: 'Home',
    skus: Array.from({ length: 3 }, (_, j) => ({
      variation: `V${j}`,
      sellerSku: `THING-${i}-${j}`,
      priceMinor: BigInt(random.int(500, 5000)),
      stock: 300,
      weightGrams: 200,
      picture: `p${i}`,
    })),
  }))
}
