import type { AppConfig } from '../src/app-settings.ts'
import type { AttemptReport } from '../src/attempt-report.ts'
import type { TikTokShopApp } from '../src/connect-app.ts'
import { connectApp } from '../src/connect-app.ts'
import type { Doors } from '../src/doors.ts'
import type { Seller, Shop } from '../src/shop.ts'
import type { TokenSource } from '../src/token-source.ts'
import type { FakePlatform, Step } from './fake-platform.ts'

export interface TestWorld {
  app: TikTokShopApp
  seller: Seller
  shop: Shop
  /** Every pause that was made, in milliseconds; none of them took real time. */
  pauses: number[]
  attempts: AttemptReport[]
  clock: { ms: number }
  /** A step that never answers: the time allowed is over as soon as it is reached. */
  silence: Step
  /** The same with the answer begun. */
  silenceAfterHeaders: Step
}

export const appKey = 'key-1'
export const appSecret = 'secret-1'
export const cipher = 'ROW_cipher'
const start = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A client of the fake platform on a clock that only its own pauses move. */
export function testWorld(
  platform: Pick<FakePlatform, 'url'>,
  config: Partial<AppConfig> = {},
  tokens: TokenSource = { accessToken: async () => 'token-1', replaceToken: async () => 'token-2' },
): TestWorld {
  const clock = { ms: start }
  const pauses: number[] = []
  const attempts: AttemptReport[] = []
  const timeouts: AbortController[] = []
  const doors: Partial<Doors> = {
    now: () => clock.ms,
    uptime: () => clock.ms,
    random: () => 0.5,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      pauses.push(ms)
      clock.ms += ms
    },
    timeout: () => {
      const controller = new AbortController()
      timeouts.push(controller)
      return controller.signal
    },
  }
  const app = connectApp({
    appKey,
    appSecret,
    hosts: { api: platform.url, auth: platform.url, consent: platform.url },
    onAttempt: report => attempts.push(report),
    ...config,
    doors: { ...doors, ...config.doors },
  })
  const seller = app.seller(tokens)
  const timeIsUp = () => timeouts.at(-1)?.abort(new DOMException('time is up', 'TimeoutError'))
  return {
    app,
    seller,
    shop: seller.shop(cipher),
    pauses,
    attempts,
    clock,
    silence: timeIsUp,
    silenceAfterHeaders: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"code":0', timeIsUp)
    },
  }
}

/** What a promise was rejected with; fails when it was not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    value => {
      throw new Error(`succeeded with ${JSON.stringify(value)}`)
    },
    (error: unknown) => error,
  )
}
