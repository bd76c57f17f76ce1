import type { App } from '../kernel/app.ts'
import { batchRoutes } from './routes/batch-routes.ts'
import { deskRoutes } from './routes/desk-routes.ts'
import { listRoutes } from './routes/list-routes.ts'
import { orderPageRoutes } from './routes/order-page-routes.ts'
import { viewRoutes } from './routes/view-routes.ts'

/** Everything that the desk asks and does about orders. */
export function orderRoutes(app: App): void {
  listRoutes(app)
  orderPageRoutes(app)
  deskRoutes(app)
  batchRoutes(app)
  viewRoutes(app)
}
