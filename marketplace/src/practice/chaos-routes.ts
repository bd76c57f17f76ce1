import type { FastifyInstance } from 'fastify'
import { mergeMischief, noMischief } from '../mischief/mischief.ts'
import { playStory } from '../stories/play-story.ts'
import { findStory, storyNames } from '../stories/stories.ts'
import type { World } from '../world.ts'
import { ControlError, controlBody, numberIn } from './control-call.ts'

/** Time, trouble and stories. */
export function chaosRoutes(server: FastifyInstance, world: World) {
  const tellClock = () => ({ mode: world.clock.mode, now: world.clock.now(), pending: world.clock.pending() })
  server.get('/practice/clock', tellClock)
  server.post('/practice/clock', async request => {
    const body = controlBody(request)
    const seconds = numberIn(body, 'advance_seconds', { from: 0, to: 400 * 86_400, otherwise: 0 })
    if (world.clock.mode !== 'stepped') {
      throw new ControlError(
        409,
        `The clock is ${world.clock.mode} and moves by itself; start with --clock stepped.`,
      )
    }
    await world.clock.advance(Math.floor(seconds))
    return tellClock()
  })
  server.get('/practice/mischief', () => world.mischief.settings)
  server.put('/practice/mischief', request => {
    const wrong = mergeMischief(world.mischief.settings, controlBody(request))
    if (wrong.length > 0) throw new ControlError(400, `Unknown or of the wrong type: ${wrong.join(', ')}.`)
    return world.mischief.settings
  })
  server.delete('/practice/mischief', () => Object.assign(world.mischief.settings, noMischief()))
  server.get('/practice/stories', () => ({ playing: world.story.name, stories: storyNames() }))
  server.post<{ Params: { name: string } }>('/practice/stories/:name', request => {
    const story = findStory(request.params.name)
    if (story === undefined) throw new ControlError(404, `The stories are: ${storyNames().join(', ')}.`)
    playStory(world, story)
    return { playing: story.name }
  })
  server.post('/practice/webhooks/replay', request => {
    const since = numberIn(controlBody(request), 'since', { from: 0, to: 1e12, otherwise: 0 })
    return { replayed: world.post.replay(since) }
  })
  server.get<{ Querystring: { since?: string } }>('/practice/webhooks', request => {
    const since = Number(request.query.since ?? 0)
    return { webhooks: world.post.log().filter(notification => notification.timestamp >= since) }
  })
}
