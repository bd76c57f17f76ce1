import { marketProfile } from '../markets/market-profile.ts'
import { seededRandom } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import { inventBuyer } from '../people/invent-buyer.ts'
import type { ExportLine, ExportOrder } from './export-order.ts'

/** 2026-03-02 06:05:09 UTC. */
export const sampleTime = Date.UTC(2026, 2, 2, 6, 5, 9) / 1000

export const sampleLine: ExportLine = {
  skuId: '1729400000000000201',
  productId: '1729400000000000101',
  sellerSku: 'MUG-BLU',
  productName: 'Stoneware "Harbor" Mug, 350 ml',
  variation: 'Blue, 1 piece',
  category: 'Home & Kitchen',
  quantity: 2,
  returnedQuantity: 0,
  unitPrice: 2300n,
  platformDiscount: 200n,
  sellerDiscount: 450n,
  weightGrams: 780,
}

/** A paid order of one line, for tests. */
export function sampleOrder(region: Region, change: Partial<ExportOrder> = {}): ExportOrder {
  const buyer = inventBuyer(region, seededRandom(`export ${region}`))
  return {
    id: '577112233445566778',
    status: 'AWAITING_SHIPMENT',
    isPreOrder: false,
    isCod: false,
    fulfilledBy: 'seller',
    shippingType: 'TIKTOK',
    createdAt: sampleTime,
    paidAt: sampleTime + 55,
    money: {
      originalShippingFee: 599n,
      shippingFeeSellerDiscount: 0n,
      shippingFeePlatformDiscount: 599n,
      shippingFeeCofundedDiscount: 0n,
      shippingFee: 0n,
      paymentPlatformDiscount: 0n,
      tax: 330n,
      retailDeliveryFee: 0n,
      orderAmount: 4280n,
      refundAmount: 0n,
    },
    warehouseName: 'Main DC',
    deliveryOption: 'Standard shipping',
    paymentMethod: marketProfile(region).paymentMethods[0] ?? '',
    buyerUsername: buyer.username,
    buyerNickname: buyer.nickname,
    recipient: buyer.recipient,
    lines: [sampleLine],
    ...change,
  }
}
