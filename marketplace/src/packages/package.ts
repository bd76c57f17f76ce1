import type { Milestone } from '../carriers/tell-story.ts'
import type { Line, Order } from '../orders/order.ts'
import type { Shop } from '../shop/shop.ts'

export type PackageStatus = 'TO_FULFILL' | 'PROCESSING' | 'FULFILLING' | 'COMPLETED' | 'CANCELLED'

/** One piece in a package, with the order that it belongs to: a combined package holds pieces of several. */
export type Piece = { order: Order; line: Line }

/** What the carrier wrote, in unix seconds. */
type RecordedScan = { at: number; description: string; milestone: Milestone }

export type Package = {
  id: string
  seq: number
  shop: Shop
  status: PackageStatus
  createTime: number
  updateTime: number
  pieces: Piece[]
  shippingType: 'TIKTOK' | 'SELLER'
  tag: 'DEFAULT' | 'COMBINE' | 'SPLIT'
  carrier: { id: string; name: string } | undefined
  trackingNumber: string
  handoverMethod: 'PICKUP' | 'DROP_OFF' | undefined
  pickupSlot: { start: number; end: number } | undefined
  /** When the seller arranged the shipping. */
  arrangedAt: number | undefined
  trackingCorrected: boolean
  scans: RecordedScan[]
  weightGrams: number
  /** Millimeters. */
  dimension: { length: number; width: number; height: number }
  shippingServiceId: string | undefined
}

/** The orders in a package, each once. */
export const ordersIn = (pkg: Package): Order[] => [...new Set(pkg.pieces.map(piece => piece.order))]
