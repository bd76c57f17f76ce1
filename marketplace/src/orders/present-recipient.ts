import { maskRecipient } from '../people/mask-recipient.ts'
import type { RecipientAddress } from '../people/recipient-address.ts'
import type { World } from '../world.ts'
import type { Order } from './order.ts'

type Shown = { key: string; recipient: RecipientAddress | undefined }

/** Masking walks through every letter, and the same recipient is shown again and again. */
const shown = new WeakMap<RecipientAddress, Shown>()

/** The recipient as the platform shows it at this moment of the order's life; nothing where it shows none. */
export function presentRecipient(world: World, order: Order): RecipientAddress | undefined {
  const { recipient } = order.buyer
  const { completed } = order.happened
  const facts = {
    region: order.shop.region,
    status: order.status,
    shippingType: order.deliveryOption.shippingType,
    fulfillmentType: order.flavor.fulfillment,
    // Only whole days matter, and mostly whether thirty of them are over.
    ...(completed === undefined ? {} : { secondsSinceCompletion: daysSince(world, completed) * 86_400 }),
  }
  const key = Object.values(facts).join(' ')
  const known = shown.get(recipient)
  if (known?.key === key) return known.recipient
  const masked = maskRecipient(recipient, facts)
  shown.set(recipient, { key, recipient: masked })
  return masked
}

const daysSince = (world: World, moment: number) => Math.floor((world.clock.now() - moment) / 86_400)
