import type { World } from '../world.ts'
import type { Sku, Stock } from './product.ts'
import { tellStockLevel } from './tell-stock-level.ts'

export const stockIn = (sku: Sku, warehouseId: string): Stock => {
  const found = sku.stock.get(warehouseId)
  if (found === undefined) throw new Error(`SKU ${sku.id} is not stocked in warehouse ${warehouseId}`)
  return found
}

export const availableOf = (sku: Sku) =>
  [...sku.stock.values()].reduce((total, stock) => total + stock.available, 0)

export const committedOf = (sku: Sku) =>
  [...sku.stock.values()].reduce((total, stock) => total + stock.committed, 0)

/** Sold: a piece moves from available to committed. */
export function commitPiece(world: World, sku: Sku, warehouseId: string) {
  const before = availableOf(sku)
  const stock = stockIn(sku, warehouseId)
  if (stock.available === 0) throw new Error(`SKU ${sku.id} is sold out`)
  stock.available--
  stock.committed++
  tellStockLevel(world, sku, before)
}

/** Cancelled before it left: the piece can be sold again. */
export function releasePiece(world: World, sku: Sku, warehouseId: string) {
  const before = availableOf(sku)
  const stock = stockIn(sku, warehouseId)
  stock.committed--
  stock.available++
  tellStockLevel(world, sku, before)
}

/** Shipped: the piece is gone from the books. */
export function spendPiece(sku: Sku, warehouseId: string) {
  stockIn(sku, warehouseId).committed--
}

/** The seller's word on how many can be sold in a warehouse now; committed pieces are not touched. */
export function setAvailable(world: World, sku: Sku, warehouseId: string, quantity: number) {
  const before = availableOf(sku)
  stockIn(sku, warehouseId).available = quantity
  tellStockLevel(world, sku, before)
}
