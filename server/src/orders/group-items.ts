import type { PieceSnapshot } from './order-snapshot.ts'

/** Pieces of one SKU as people see them: one line with a quantity. */
export type OrderItem = {
  channelSkuId: string | null
  sellerSku: string
  name: string
  variation: string
  pictureUrl: string | null
  /** All pieces, the canceled ones too. */
  quantity: number
  gift: boolean
  canceledQuantity: number
}

/** In order of appearance; a gift is a line of its own beside the same SKU that was bought. */
export function groupItems(pieces: readonly PieceSnapshot[]): OrderItem[] {
  const items = new Map<string, OrderItem>()
  for (const piece of pieces) {
    const sku = piece.channelSkuId ?? `${piece.sellerSku}\n${piece.productName}\n${piece.variation}`
    const key = `${piece.isGift}\n${sku}`
    const item = items.get(key) ?? newItem(piece)
    items.set(key, item)
    item.quantity += 1
    if (piece.canceled) item.canceledQuantity += 1
  }
  return [...items.values()]
}

function newItem(piece: PieceSnapshot): OrderItem {
  return {
    channelSkuId: piece.channelSkuId ?? null,
    sellerSku: piece.sellerSku,
    name: piece.productName,
    variation: piece.variation,
    pictureUrl: piece.pictureUrl ?? null,
    quantity: 0,
    gift: piece.isGift,
    canceledQuantity: 0,
  }
}
