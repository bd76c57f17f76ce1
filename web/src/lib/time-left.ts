export type Urgency = 'late' | 'soon' | 'ahead'

export type TimeLeft = {
  urgency: Urgency
  /** Always positive; `urgency` says on which side of now it lies. */
  days: number
  hours: number
  minutes: number
}

const minute = 60_000
/** From here on a deadline counts as near: it falls into the working day. */
const soonWithin = 8 * 60

/** How long until (or since) a deadline, rounded down to minutes, so that "0 min" is never shown as past. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const total = Math.floor((due.getTime() - now.getTime()) / minute)
  const size = Math.abs(total)
  return {
    urgency: total < 0 ? 'late' : total < soonWithin ? 'soon' : 'ahead',
    days: Math.floor(size / 1440),
    hours: Math.floor((size % 1440) / 60),
    minutes: size % 60,
  }
}

/** The two largest units, as people say it: `2 d 3 h`, `3 h 20 min`, `20 min`. */
export function spokenParts(left: TimeLeft): { unit: 'dh' | 'd' | 'hm' | 'h' | 'm'; values: TimeLeft } {
  if (left.days > 6 || (left.days > 0 && left.hours === 0)) return { unit: 'd', values: left }
  if (left.days > 0) return { unit: 'dh', values: left }
  if (left.hours > 0 && left.minutes === 0) return { unit: 'h', values: left }
  if (left.hours > 0) return { unit: 'hm', values: left }
  return { unit: 'm', values: left }
}
