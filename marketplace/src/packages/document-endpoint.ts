import { randomBytes } from 'node:crypto'
import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { drawLabel } from '../labels/draw-label.ts'
import { drawLabelPicture } from '../labels/draw-label-picture.ts'
import { drawLabelAndPackingSlip, drawPackingSlip } from '../labels/draw-packing-slip.ts'
import type { World } from '../world.ts'
import { findPackage } from './find-package.ts'
import { labelDataOf } from './label-data-of.ts'
import { ordersIn, type Package } from './package.ts'
import type { PrintedDocument } from './printed-document.ts'

const TYPES = [
  'SHIPPING_LABEL',
  'PACKING_SLIP',
  'SHIPPING_LABEL_AND_PACKING_SLIP',
  'SHIPPING_LABEL_PICTURE',
  'HAZMAT_LABEL',
  'INVOICE_LABEL',
] as const

/** Labels and packing slips of what TikTok ships. */
export const documentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}/shipping_documents',
    scopes: ['seller.fulfillment.basic'],
    cipher: true,
    answer: printDocument,
  },
]

const ADDRESS_SECONDS = 86_400
/** Addresses kept before the expired ones are swept out. */
const SWEEP_AT = 5000

/**
 * An address under which the document can be fetched for 24 hours. Refuses seller shipping (11034002), a package that is
 * not arranged yet (21023035) or cancelled (21023059), and, when the mischief says so, a label that is still being made
 * (11034037).
 */
function printDocument({ world, shop, query, path }: ShopCall) {
  const pkg = findPackage(world, shop, path('package_id'))
  const type = query.oneOf('document_type', TYPES)
  const size = query.optionalOneOf('document_size', ['A6', 'A5']) ?? 'A6'
  const format = query.optionalOneOf('document_format', ['PDF', 'ZPL']) ?? 'PDF'
  checkPrintable(world, pkg)
  if (format === 'ZPL') throw badParameter('document_format', 'ZPL is offered in Brazil and Mexico only')
  if (type === 'INVOICE_LABEL') throw badParameter('document_type', 'INVOICE_LABEL is offered in Brazil only')
  if (type === 'HAZMAT_LABEL') throw refuse(21008109, 'nothing dangerous is in the package')
  const label = labelDataOf(world, pkg)
  const draw = {
    SHIPPING_LABEL: () => drawLabel(label, { size, format }),
    PACKING_SLIP: () => drawPackingSlip(label, size),
    SHIPPING_LABEL_AND_PACKING_SLIP: () => drawLabelAndPackingSlip(label, size),
    SHIPPING_LABEL_PICTURE: () => drawLabelPicture(label),
  }[type]
  const picture = type === 'SHIPPING_LABEL_PICTURE'
  const doc_url = publish(world, picture ? 'png' : 'pdf', {
    expiresAt: world.clock.now() + ADDRESS_SECONDS,
    type: picture ? 'image/png' : 'application/pdf',
    draw,
  })
  return { doc_url, tracking_number: pkg.trackingNumber }
}

function checkPrintable(world: World, pkg: Package) {
  if (ordersIn(pkg).some(order => order.flavor.fulfillment === 'FULFILLMENT_BY_TIKTOK'))
    throw refuse(21008043, pkg.id)
  if (pkg.shippingType !== 'TIKTOK') throw refuse(11034002, pkg.id)
  if (pkg.status === 'CANCELLED') throw refuse(21023059, pkg.id)
  if (pkg.arrangedAt === undefined) throw refuse(21023035, pkg.id)
  const ready = pkg.arrangedAt + world.mischief.settings.label_delay_seconds
  if (world.clock.now() < ready) throw refuse(11034037, pkg.id)
}

function publish(world: World, extension: string, document: PrintedDocument): string {
  if (world.documents.size > SWEEP_AT) {
    for (const [file, each] of world.documents) {
      if (each.expiresAt <= world.clock.now()) world.documents.delete(file)
    }
  }
  const file = `${randomBytes(24).toString('base64url')}.${extension}`
  world.documents.set(file, document)
  return `${world.url}/practice/documents/${file}`
}
