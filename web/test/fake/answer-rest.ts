import type { FakeWorld } from './fake-world.ts'
import type { Request } from './request.ts'

/** Shops and saved views. */
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
    if (!id) return world.shops.map(detail => detail.shop)
    if (!sub) return world.shops.find(detail => detail.shop.id === id)
    return {}
  }
  return undefined
}
