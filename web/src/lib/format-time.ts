/** Clock times of a shop are shown in the shop's own zone, which is named beside them where space allows. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, zone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = `${language}|${zone ?? ''}|${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, {
    ...options,
    ...(zone ? { timeZone: zone } : {}),
    hourCycle: 'h23',
  })
  formats.set(key, made)
  return made
}

export type Shown = 'time' | 'seconds' | 'day' | 'date' | 'short' | 'moment' | 'full'

const shapes: Record<Shown, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { month: 'short', day: 'numeric' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
}

export function formatTime(at: string | Date, shown: Shown, language: string, zone?: string): string {
  return format(language, zone, shapes[shown]).format(new Date(at))
}

/** The time alone when it is on today's date in that zone, the date alone when longer ago. */
export function formatRecent(at: string, now: Date, language: string, zone?: string): string {
  const day = format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
  const today = day.format(new Date(at)) === day.format(now)
  return formatTime(at, today ? 'time' : 'moment', language, zone)
}

/** `GMT+7`, as people in several countries read a zone at a glance. */
export function zoneName(zone: string, at: Date, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
  return parts.find(part => part.type === 'timeZoneName')?.value ?? zone
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** `5 minutes ago`, in the reader's language. */
export function formatAgo(at: string, now: Date, language: string): string {
  const seconds = Math.min(0, Math.round((new Date(at).getTime() - now.getTime()) / 1000))
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(language).format(Math.trunc(seconds / size), unit)
}
