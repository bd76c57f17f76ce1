import type { AttemptReport } from './attempt-report.ts'
import type { Doors } from './doors.ts'
import { realDoors } from './doors.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { localRateLimiter } from './rate-limiter.ts'

/** Where the platform is. All three can point at one practice marketplace. No slash at the end. */
export interface Hosts {
  /** Business calls. */
  api: string
  /** Token exchange and refresh. */
  auth: string
  /** The page on which the seller consents; sellers of the US have another one. */
  consent: string
}

export interface AppSettings {
  appKey: string
  appSecret: string
  hosts: Hosts
  doors: Doors
  limiter: RateLimiter
  /** For one attempt, from sending to the last byte of the answer. */
  timeoutMs: number
  /** How often a call is sent at most, where sending it again is safe. */
  maxAttempts: number
  /** No attempt begins later than this after the call began. */
  patienceMs: number
  /** The first pause between attempts; it doubles, up to 30 s, and a random part of it is waited. */
  backoffMs: number
  /** Called right before each attempt; what it throws ends the call. The place to forbid calls in a transaction. */
  beforeSend: (operation: string) => void
  /** Called after each attempt, for logs and metrics. It must not throw. */
  onAttempt: (report: AttemptReport) => void
}

/** What an application has to say; everything else has the default of `appSettings`. */
export type AppConfig = Pick<AppSettings, 'appKey' | 'appSecret'> &
  Partial<Omit<AppSettings, 'hosts' | 'doors'>> & { hosts?: Partial<Hosts>; doors?: Partial<Doors> }

/** The platform's production hosts; there is no sandbox. */
export const platformHosts: Hosts = {
  api: 'https://open-api.tiktokglobalshop.com',
  auth: 'https://auth.tiktok-shops.com',
  consent: 'https://services.tiktokshop.com',
}

/** The consent page's host for sellers of the US. */
export const usConsentHost = 'https://services.tiktokshops.us'

/** Fills in the defaults: 20 s an attempt, 5 attempts within 2 minutes, 50 calls a second. */
export function appSettings(config: AppConfig): AppSettings {
  const doors = { ...realDoors, ...config.doors }
  return {
    limiter: localRateLimiter(doors),
    timeoutMs: 20_000,
    maxAttempts: 5,
    patienceMs: 120_000,
    backoffMs: 500,
    beforeSend: () => {},
    onAttempt: () => {},
    ...config,
    hosts: { ...platformHosts, ...config.hosts },
    doors,
  }
}
