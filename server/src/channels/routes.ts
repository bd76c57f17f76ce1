import type { App } from '../kernel/app.ts'
import { channelAppRoutes } from './channel-app-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import { shopRoutes } from './shop-routes.ts'
import type { Channel } from './tiktok/channel.ts'
import { webhookRoute } from './tiktok/webhook-route.ts'

/** Shops with their certificates, their connection, and what came in and was not understood. */
export function channelRoutes(app: App, channel: Channel): void {
  webhookRoute(app, channel)
  channelAppRoutes(app, channel)
  shopRoutes(app, channel)
  queueRoutes(app)
}
