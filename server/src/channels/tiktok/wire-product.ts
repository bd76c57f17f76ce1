import { z } from 'zod'
import { listOf, moment, text } from './wire-field.ts'

const image = z.object({ thumb_urls: listOf(z.string()), urls: listOf(z.string()) })

const price = z.object({ currency: text, sale_price: text, tax_exclusive_price: text })

const wireSku = z.object({
  id: z.string().min(1),
  seller_sku: text,
  price: price.optional().catch(undefined),
  sales_attributes: listOf(z.object({ value_name: text, sku_img: image.optional().catch(undefined) })),
})

/** A product of the detail call; the search gives the same without pictures and attributes (fact sheet §4.5). */
export const wireProduct = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  title: text,
  status: text,
  product_status: text,
  update_time: moment,
  main_images: listOf(image),
  skus: listOf(wireSku),
})
export type WireProduct = z.output<typeof wireProduct>
