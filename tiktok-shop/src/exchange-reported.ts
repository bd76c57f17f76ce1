import type { AppSettings } from './app-settings.ts'
import type { Outgoing } from './exchange.ts'
import { exchange } from './exchange.ts'
import type { Answer } from './read-answer.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import type { Run } from './with-retry.ts'

/** One exchange, announced to `beforeSend` and reported to `onAttempt`. */
export async function exchangeReported(
  settings: AppSettings,
  outgoing: Outgoing,
  shop: string,
  run: Run,
): Promise<Answer> {
  const { doors, onAttempt, beforeSend } = settings
  const operation = outgoing.endpoint
  beforeSend(operation)
  run.attempts++
  const attempt = run.attempts
  const startedAt = doors.uptime()
  const report = (
    outcome: { httpStatus?: number | undefined; requestId?: string | undefined },
    failure?: TikTokShopError,
  ) =>
    onAttempt({
      operation,
      shop,
      attempt,
      ms: doors.uptime() - startedAt,
      httpStatus: outcome.httpStatus,
      requestId: outcome.requestId,
      failure: failure?.kind,
      code: failure?.code,
    })
  try {
    const answer = await exchange(doors, outgoing)
    report(answer)
    return answer
  } catch (error) {
    if (error instanceof TikTokShopError) report(error, error)
    throw error
  }
}
