import { ordersIn, type Package } from './package.ts'

/** Which packages a tracking number is on. */
export type TrackingNumbers = {
  claim(pkg: Package): void
  /** Whether a package of these buyers may carry the number: the same buyer may, up to twenty orders. */
  isFree(trackingNumber: string, userId: string): boolean
}

/** Orders of one recipient that may share a tracking number. */
const MOST_ORDERS = 20

export function createTrackingNumbers(): TrackingNumbers {
  const packages = new Map<string, Package[]>()
  return {
    claim(pkg) {
      packages.set(pkg.trackingNumber, [...(packages.get(pkg.trackingNumber) ?? []), pkg])
    },
    isFree(trackingNumber, userId) {
      const orders = (packages.get(trackingNumber) ?? []).flatMap(ordersIn)
      return orders.length < MOST_ORDERS && orders.every(order => order.buyer.userId === userId)
    },
  }
}
