import type { PieceSnapshot } from '../../../orders/order-snapshot.ts'
import type { RowReader } from './read-row.ts'

/** One row is one SKU of the order; each of its pieces gets the same share of the row's amounts. */
export function readPieces(rows: readonly RowReader[]): PieceSnapshot[] {
  const counts = new Map<string, number>()
  return rows.flatMap(row => {
    const { skuKey, quantity, shared, rest } = readRowOfPieces(row)
    return Array.from({ length: quantity }, (_, at) => {
      const number = (counts.get(skuKey) ?? 0) + 1
      counts.set(skuKey, number)
      return { channelLineId: `${skuKey}#${number}`, ...rest, ...shareOf(shared, quantity, at) }
    })
  })
}

type Shared = { unitPrice?: bigint; sellerDiscount?: bigint; platformDiscount?: bigint }

function readRowOfPieces(row: RowReader) {
  const skuId = row.id('skuId')
  const productId = row.id('productId')
  const packageId = row.text('packageId')
  const listPrice = row.money('unitPrice')
  const { status } = row.status()
  const rest = {
    sellerSku: row.text('sellerSku'),
    productName: row.text('productName'),
    variation: row.text('variation'),
    channelStatus: status,
    isGift: false,
    canceled: status === 'CANCELLED',
    ...(skuId ? { channelSkuId: skuId } : {}),
    ...(productId ? { channelProductId: productId } : {}),
    ...(packageId ? { channelPackageId: packageId } : {}),
    ...(listPrice === undefined ? {} : { listPrice }),
    ...named('trackingNumber', row.text('tracking')),
    ...named('carrier', row.text('carrier')),
    ...(status === 'CANCELLED' ? named('cancelReason', row.text('cancelReason')) : {}),
  }
  return {
    // Files of before SKU ids, or made by other tools, name goods by the seller's code or by words alone.
    skuKey: skuId ?? (rest.sellerSku || `${rest.productName}/${rest.variation}`.slice(0, 200)),
    quantity: row.quantity() ?? 0,
    shared: {
      ...amount('unitPrice', row.money('subtotalAfter')),
      ...amount('sellerDiscount', row.money('sellerDiscount')),
      ...amount('platformDiscount', row.money('platformDiscount')),
    } satisfies Shared,
    rest,
  }
}

/** The share of piece `at` of `quantity`: the first pieces bear the remainder, so that the shares sum up exactly. */
function shareOf(shared: Shared, quantity: number, at: number): Shared {
  const share = (total: bigint | undefined) => {
    if (total === undefined) return undefined
    const all = BigInt(quantity)
    const remainder = total % all
    const step = remainder < 0n ? -1n : 1n
    return total / all + (BigInt(at) < remainder * step ? step : 0n)
  }
  return {
    ...amount('unitPrice', share(shared.unitPrice)),
    ...amount('sellerDiscount', share(shared.sellerDiscount)),
    ...amount('platformDiscount', share(shared.platformDiscount)),
  }
}

function named<Key extends string>(key: Key, text: string): { [name in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [name in Key]: string })
}

function amount<Key extends string>(key: Key, value: bigint | undefined): { [name in Key]?: bigint } {
  return value === undefined ? {} : ({ [key]: value } as { [name in Key]: bigint })
}
