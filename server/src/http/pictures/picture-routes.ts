import { z } from 'zod'
import { type App, reading } from '../../kernel/app.ts'
import type { Db } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type FetchedPicture, fetchPicture } from './fetch-picture.ts'

/** Enough for a screen of rows; older ones are asked for again or lie in the browser's own cache. */
const keptPictures = 300

/**
 * Product pictures are passed on by the server: browsers then speak to nobody else, a phone sees the pictures of
 * the practice shops too, and the page's own rules can forbid all other addresses.
 */
export function pictureRoutes(app: App): void {
  const kept = new Map<string, FetchedPicture>()

  app.get('/api/pictures', {
    config: { needs: 'orders.read' },
    schema: {
      tags: ['pictures'],
      operationId: 'picture',
      summary:
        'A product picture by the address that the platform gave for it. Refusals: picture.unavailable',
      querystring: z.object({ url: z.url().max(2000) }),
    },
    handler: async (request, reply) => {
      const { url } = request.query
      const picture = kept.get(url) ?? (await fetchPicture(url, await practiceOrigins(reading(request))))
      if (!picture) {
        throw new Refusal('unknown', 'picture.unavailable', 'This picture is not to be had at its address.')
      }
      kept.delete(url)
      kept.set(url, picture)
      for (const oldest of kept.keys()) {
        if (kept.size <= keptPictures) break
        kept.delete(oldest)
      }
      return (
        reply
          .header('content-type', picture.type)
          .header('cache-control', 'private, max-age=86400, immutable')
          // Drawn pictures (SVG) could carry scripts; opened by themselves they may run none.
          .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
          .send(picture.bytes)
      )
    },
  })
}

async function practiceOrigins(db: Db): Promise<string[]> {
  const apps = await db
    .selectFrom('channel_apps')
    .select('api_base')
    .where('merchant_id', '=', db.scope.merchantId)
    .where('practice', '=', true)
    .execute()
  return apps.map(app => new URL(app.api_base).origin)
}
