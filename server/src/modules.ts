import type { Doors as PlatformDoors } from '@supercargo/tiktok-shop'
import { channelWork } from './channels/reactions.ts'
import { channelRoutes } from './channels/routes.ts'
import { exportRoutes } from './channels/seller-center/export/export-routes.ts'
import { importRoutes } from './channels/seller-center/import-routes.ts'
import { importWork } from './channels/seller-center/import-work.ts'
import type { Channel } from './channels/tiktok/channel.ts'
import { openChannel } from './channels/tiktok/open-channel.ts'
import { runInbox } from './channels/tiktok/run-inbox.ts'
import type { App } from './kernel/app.ts'
import type { Database, Subscriptions } from './kernel/database.ts'
import type { Log } from './kernel/log.ts'
import { soleMerchant } from './kernel/scope.ts'
import type { SelfCheck } from './kernel/self-check.ts'
import type { WorkHandler } from './kernel/worker.ts'
import { orderSelfChecks } from './orders/order-self-checks.ts'
import { orderWork } from './orders/reactions.ts'
import { orderRoutes } from './orders/routes.ts'

/** Something that goes on beside the worker; woken when there may be something for it. */
export type Loop = { wake(): void; close(): Promise<void> }

/** What a module gives to the house. */
export type Module = {
  name: string
  routes?: (app: App) => void
  work?: readonly WorkHandler[]
  loop?: () => Loop
  /** What `npm run supercargo -- verify` looks at. */
  checks?: readonly SelfCheck[]
}

export type ModuleDoors = {
  database: Database
  log: Log
  publicUrl: string
  /** Network, time and chance on the way to the platform. */
  platform: PlatformDoors
}

/** Every module that does something by itself, in the order of the spine: the one place where they come together. */
export function openModules(doors: ModuleDoors): { modules: readonly Module[]; channel: Channel } {
  const channel = openPlatform(doors)
  return {
    channel,
    modules: [
      { name: 'orders', routes: orderRoutes, work: orderWork, checks: orderSelfChecks },
      {
        name: 'channels',
        routes: app => channelRoutes(app, channel),
        work: channelWork(channel),
        loop: () => runInbox(channel),
      },
      {
        name: 'channels/seller-center',
        routes: app => {
          importRoutes(app)
          exportRoutes(app)
        },
        work: importWork,
      },
    ],
  }
}

/** Event kind → names of the kinds of work that answer it. */
export const subscriptions: Subscriptions = new Map()

function openPlatform({ database, log, publicUrl, platform }: ModuleDoors): Channel {
  return openChannel({
    database,
    merchantId: soleMerchant,
    doors: platform,
    publicUrl,
    onTrouble: ({ what, shopId, error, detail }) => log.warn({ shopId, err: error, ...detail }, what),
  })
}
