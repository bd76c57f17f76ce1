import { maskRecipient } from '../people/mask-recipient.ts'
import { pictureUrl } from '../products/picture-url.ts'
import type { World } from '../world.ts'
import { ordersIn, type Package } from './package.ts'

/** A package in a list. What is called `id` and `status` here is `package_id` and `package_status` in the detail. */
export function presentInList(world: World, pkg: Package) {
  return {
    id: pkg.id,
    status: pkg.status,
    create_time: pkg.createTime,
    update_time: pkg.updateTime,
    ...presentContents(world, pkg),
    ...presentCarrier(pkg),
  }
}

export function presentInDetail(world: World, pkg: Package) {
  const first = ordersIn(pkg)[0]
  const contents = presentContents(world, pkg)
  return {
    package_id: pkg.id,
    package_status: pkg.status,
    create_time: pkg.createTime,
    update_time: pkg.updateTime,
    shipping_type: pkg.shippingType,
    split_and_combine_tag: pkg.tag,
    delivery_option_id: first?.deliveryOption.id ?? '',
    delivery_option_name: first?.deliveryOption.name ?? '',
    has_multi_skus: new Set(pkg.pieces.map(({ line }) => line.sku.id)).size > 1,
    note_tag: first?.buyerMessage ? 'BUYER_NOTED' : 'BUYER_UNNOTED',
    ...(pkg.handoverMethod ? { handover_method: pkg.handoverMethod } : {}),
    ...(pkg.pickupSlot
      ? { pickup_slot: { start_time: pkg.pickupSlot.start, end_time: pkg.pickupSlot.end } }
      : {}),
    dimension: presentDimension(pkg),
    weight: { value: String(pkg.weightGrams), unit: 'GRAM' },
    sender_address: presentSender(pkg),
    ...presentRecipientOf(pkg),
    ...contents,
    ...presentCarrier(pkg),
  }
}

/** In whole centimeters. */
export const presentDimension = ({ dimension: { length, width, height } }: Pick<Package, 'dimension'>) => ({
  length: String(length / 10),
  width: String(width / 10),
  height: String(height / 10),
  unit: 'CM',
})

/** Until a package is arranged its number is empty, and its carrier only a plan. */
const presentCarrier = ({ carrier, trackingNumber }: Package) => ({
  ...(carrier ? { shipping_provider_id: carrier.id, shipping_provider_name: carrier.name } : {}),
  tracking_number: trackingNumber,
})

function presentContents(world: World, pkg: Package) {
  return {
    order_line_item_ids: pkg.pieces.map(({ line }) => line.id),
    orders: ordersIn(pkg).map(order => {
      const lines = pkg.pieces.filter(piece => piece.order === order).map(piece => piece.line)
      const skus = [...new Set(lines.map(line => line.sku))]
      return {
        id: order.id,
        skus: skus.map(sku => ({
          id: sku.id,
          name: sku.name,
          image_url: pictureUrl(world, sku.picture),
          quantity: lines.filter(line => line.sku === sku).length,
        })),
      }
    }),
  }
}

function presentSender({ shop }: Package) {
  const address = shop.warehouses.find(place => place.kind === 'SALES_WAREHOUSE')?.address
  return {
    name: address?.contactPerson ?? '',
    phone_number: address?.phoneNumber ?? '',
    full_address: address?.fullAddress ?? '',
    address_detail: address?.fullAddress ?? '',
    postal_code: address?.postalCode ?? '',
    region_code: shop.region,
  }
}

/** The recipient, masked as in the order, and only the fields that packages show. */
function presentRecipientOf(pkg: Package) {
  const first = ordersIn(pkg)[0]
  const shown =
    first &&
    maskRecipient(first.buyer.recipient, {
      region: pkg.shop.region,
      status: first.status,
      shippingType: pkg.shippingType,
      fulfillmentType: first.flavor.fulfillment,
    })
  if (shown === undefined) return {}
  const { name, phone_number, full_address, address_detail, postal_code, region_code } = shown
  const { address_line1, address_line2, address_line3, address_line4 } = shown
  const lines = { address_line1, address_line2, address_line3, address_line4 }
  return {
    recipient_address: {
      name,
      phone_number,
      full_address,
      address_detail,
      ...lines,
      postal_code,
      region_code,
    },
  }
}
