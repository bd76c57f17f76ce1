import type { FakeWorld } from './fake-world.ts'
import type { Request } from './request.ts'

/** One delivery that nobody understood and one step that was given up. */
export function fakeProblems(now: number) {
  const at = new Date(now - 7_200_000).toISOString()
  return {
    inbox: [
      {
        id: 'inb_1',
        kind: 1,
        channelShopId: '7495',
        subject: '576460000390126332',
        receivedAt: at,
        state: 'dead',
        attempts: 12,
        lastError: '36009003: Internal error, please try again later',
      },
    ],
    work: [
      {
        id: 'wrk_1',
        lane: 'export',
        kind: 'export.write',
        createdAt: at,
        attempts: 8,
        lastError: 'The disk is full.',
      },
    ],
  }
}

const app = {
  id: 'app_1',
  appKey: '6h2k9practice',
  serviceId: '7300',
  practice: true,
  apiBase: 'http://127.0.0.1:4701',
  authBase: 'http://127.0.0.1:4701',
  consentUrl: 'http://127.0.0.1:4701/open/authorize',
  redirectUrl: 'http://127.0.0.1:4700/connect/tiktok/callback',
  webhookUrl: 'http://127.0.0.1:4700/webhooks/tiktok/app_1',
}

/** Shops, apps, problems and saved views. */
export function answerRest(world: FakeWorld, { method, path, body }: Request): unknown {
  const [, , area, id, sub] = path.split('/')
  if (area === 'views') {
    if (method === 'GET') return world.views
    if (method === 'DELETE') {
      world.views = world.views.filter(view => view.id !== id)
      return {}
    }
    const view = {
      id: `viw_${world.views.length + 1}`,
      name: String(body.name),
      query: String(body.query),
      shared: body.shared === true,
      mine: true,
    }
    world.views = [...world.views, view]
    return view
  }
  if (area === 'shops') {
    if (!id) return world.shops
    if (!sub) return world.shops.find(shop => shop.id === id)
    return {}
  }
  if (area === 'channel-apps') return [app, { ...app, id: 'app_2', appKey: '6h2k9real', practice: false }]
  if (area === 'inbox' || area === 'work') {
    const list = world.problems[area]
    if (!id) return list
    list.splice(
      list.findIndex(entry => entry.id === id),
      1,
    )
    return {}
  }
  return undefined
}
