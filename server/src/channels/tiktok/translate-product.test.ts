import { describe, expect, test } from 'vitest'
import { translateProduct } from './translate-product.ts'

describe('translating a product', () => {
  test('names, variations and small pictures', () => {
    const product = translateProduct({
      id: '1729',
      title: 'Short socks',
      status: 'ACTIVATE',
      update_time: 1234567899,
      main_images: [{ urls: ['https://img.example/big.jpg'], thumb_urls: ['https://img.example/small.jpg'] }],
      skus: [
        {
          id: '11',
          seller_sku: 'SOCK-R-M',
          price: { currency: 'USD', sale_price: '117.5', tax_exclusive_price: '110' },
          sales_attributes: [
            { name: 'Color', value_name: 'Red', sku_img: { urls: ['https://img.example/red.jpg'] } },
            { name: 'Size', value_name: 'M' },
          ],
        },
        { id: '12', price: { currency: 'VND', tax_exclusive_price: '120000' } },
      ],
    })
    expect(product).toEqual({
      channelProductId: '1729',
      title: 'Short socks',
      status: 'ACTIVATE',
      version: new Date(1234567899000),
      pictureUrl: 'https://img.example/small.jpg',
      skus: [
        {
          channelSkuId: '11',
          sellerSku: 'SOCK-R-M',
          variation: 'Red, M',
          pictureUrl: 'https://img.example/red.jpg',
          price: 11750n,
          currency: 'USD',
        },
        { channelSkuId: '12', sellerSku: '', variation: '', price: 120000n, currency: 'VND' },
      ],
    })
  })

  test('a product without anything but its id is one all the same', () => {
    expect(translateProduct({ id: '1' })).toEqual({
      channelProductId: '1',
      title: '',
      status: 'UNKNOWN',
      version: new Date(0),
      skus: [],
    })
    expect(translateProduct({ title: 'nobody' })).toBeUndefined()
  })
})
