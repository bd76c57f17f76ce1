import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  redirect,
} from '@tanstack/react-router'
import { type FlatSearch, formatFlatSearch, parseFlatSearch } from '../lib/flat-search.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })
const flat = (search: Record<string, unknown>): FlatSearch => search as FlatSearch

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/orders', search: { stage: 'to_ship' }, replace: true })
  },
})
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
})
const shops = createRoute({
  getParentRoute: () => root,
  path: '/shops',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./shops-page.tsx'), 'ShopsPage'),
})
const shop = createRoute({
  getParentRoute: () => root,
  path: '/shops/$id',
  component: lazyRouteComponent(() => import('./shop-page.tsx'), 'ShopPage'),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
})
const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})
const problems = createRoute({
  getParentRoute: () => root,
  path: '/problems',
  component: lazyRouteComponent(() => import('./problems-page.tsx'), 'ProblemsPage'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
})
/** Drawn by the shell before anyone is signed in; afterwards there is nothing to welcome to. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: () => <Navigate to="/orders" search={{ stage: 'to_ship' }} replace />,
})

/** Every page of the desk has an address; pages load their code when they are first visited. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    orders,
    order,
    shops,
    shop,
    imports,
    oneImport,
    problems,
    settings,
    welcome,
  ]),
  parseSearch: parseFlatSearch,
  stringifySearch: formatFlatSearch,
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
