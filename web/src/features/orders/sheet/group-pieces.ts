import type { OrderDetail } from '../../../api/shapes.ts'

type Piece = OrderDetail['pieces'][number]
export type PieceGroup = { key: string; piece: Piece; quantity: number }

/**
 * The platform's lines are single pieces; people count. Pieces of one SKU are one line unless they differ in
 * something that people must see: canceled, a gift, or another price.
 */
export function groupPieces(pieces: readonly Piece[]): PieceGroup[] {
  const groups = new Map<string, PieceGroup>()
  for (const piece of pieces) {
    const key = JSON.stringify([
      piece.channelSkuId ?? piece.sellerSku,
      piece.name,
      piece.variation,
      piece.canceled,
      piece.gift,
      piece.unitPrice?.amount,
    ])
    const known = groups.get(key)
    if (known) known.quantity += 1
    else groups.set(key, { key, piece, quantity: 1 })
  }
  return [...groups.values()]
}
