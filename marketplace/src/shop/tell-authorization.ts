import type { World } from '../world.ts'
import type { Shop } from './shop.ts'

/** Webhook 6: the seller, or the app itself, has ended the consent for a shop. */
export function tellDeauthorized(world: World, shop: Shop) {
  const message = `Shop_id ${shop.id} is deauthorized from your APP by merchant.`
  world.post.notify(shop, 'SELLER_DEAUTHORIZATION', { message })
}

/** Webhook 7. Its time is text, unlike all others. */
export function tellExpiring(world: World, shop: Shop, endsAt: number) {
  const days = Math.ceil((endsAt - world.clock.now()) / 86_400)
  world.post.notify(shop, 'UPCOMING_AUTHORIZATION_EXPIRATION', {
    message: `Authorization of shop_id ${shop.id} is expiring in ${days} days. Please direct the merchant to re-authorize.`,
    expiration_time: String(endsAt),
  })
}
