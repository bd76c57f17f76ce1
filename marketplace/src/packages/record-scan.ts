import type { Milestone } from '../carriers/tell-story.ts'
import { changeOrder } from '../orders/change-order.ts'
import { completeOrderLater } from '../orders/complete-order.ts'
import type { LineStatus, Order } from '../orders/order.ts'
import { cancelDirectly } from '../returns/cancel-directly.ts'
import type { World } from '../world.ts'
import { changePackage } from './change-package.ts'
import { ordersIn, type Package, type PackageStatus } from './package.ts'

/** The carrier has written something: the tracking grows, and some scans move the package and its orders on. */
export function recordScan(world: World, pkg: Package, scan: { description: string; milestone: Milestone }) {
  // A package that was collected by hand does not tell its first scan twice.
  if (scan.milestone === 'collected' && pkg.status !== 'PROCESSING') return
  pkg.scans.push({ at: world.clock.now(), description: scan.description, milestone: scan.milestone })
  if (pkg.status === 'PROCESSING') collect(world, pkg)
  if (scan.milestone === 'delivered') deliver(world, pkg)
  if (scan.milestone === 'lost') giveUp(world, pkg, 'package_lost')
  if (scan.milestone === 'returned') giveUp(world, pkg, 'returned_to_shipper_refused')
}

/** The first scan, whatever it says, proves that the carrier has the package. */
function collect(world: World, pkg: Package) {
  move(world, pkg, 'FULFILLING', 'IN_TRANSIT', order => {
    const waiting = order.lines.some(line =>
      ['AWAITING_SHIPMENT', 'AWAITING_COLLECTION'].includes(line.status),
    )
    if (!waiting) order.happened.collected = world.clock.now()
  })
}

function deliver(world: World, pkg: Package) {
  const now = world.clock.now()
  move(world, pkg, 'COMPLETED', 'DELIVERED', order => {
    const onTheWay = order.lines.some(line => !['DELIVERED', 'COMPLETED', 'CANCELLED'].includes(line.status))
    if (onTheWay) return
    order.happened.delivered = now
    if (order.flavor.isCod) order.happened.paid = now
  })
  for (const order of ordersIn(pkg)) {
    if (order.status !== 'DELIVERED') continue
    completeOrderLater(world, order)
    for (const react of world.reactions.delivered) react(order)
  }
}

function move(
  world: World,
  pkg: Package,
  status: PackageStatus,
  lineStatus: LineStatus,
  note: (order: Order) => void,
) {
  changePackage(world, pkg, () => {
    pkg.status = status
  })
  for (const order of ordersIn(pkg)) {
    changeOrder(world, order, () => {
      for (const piece of pkg.pieces) {
        if (piece.order === order && isMoving(piece.line.status)) piece.line.status = lineStatus
      }
      note(order)
    })
  }
}

/** Cancelled pieces, and those that were refunded on the way, stay what they are. */
const isMoving = (status: LineStatus) => status !== 'CANCELLED' && status !== 'COMPLETED'

/** Lost, or refused and brought back: the platform cancels what was in the package. */
function giveUp(world: World, pkg: Package, reason: string) {
  for (const order of ordersIn(pkg)) {
    cancelDirectly(world, order, { by: 'SYSTEM', reason, only: line => line.packageId === pkg.id })
  }
}
