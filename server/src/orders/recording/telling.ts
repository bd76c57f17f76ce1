import type { OrderSnapshot } from '../order-snapshot.ts'
import { contentHash } from './content-hash.ts'

/** One answer of a channel about one order, with what decides between two of them. */
export type Telling = { snapshot: OrderSnapshot } & Weight
export type Weight = Pick<OrderSnapshot, 'source' | 'version' | 'seenAt'> & { hash: string }

export function tellingOf(told: OrderSnapshot): Telling {
  const snapshot = withoutRepeatedPieces(told)
  const { source, version, seenAt } = snapshot
  return { snapshot, source, version, seenAt, hash: contentHash(snapshot) }
}

/** What becomes of a telling beside another: see {@link weigh}. */
export type Verdict = 'changed' | 'touched' | 'same' | 'older'

/**
 * A file never overwrites what the platform itself told. Otherwise the weightier telling wins; when it says the
 * same as before, only the guard is touched.
 */
export function weigh(told: Weight, known: Weight): Verdict {
  const repeats = told.hash === known.hash
  if (told.source === 'file' && known.source === 'api') return 'same'
  if (compareWeights(told, known) <= 0) return repeats ? 'same' : 'older'
  return repeats && told.source === known.source ? 'touched' : 'changed'
}

/**
 * Above zero when `a` is to be believed rather than `b`. The platform itself beats a file; then the later
 * update time, then the later question: address and note may change without the update time moving (fact sheet
 * §8, 33). Of two different answers to one question at one moment the hash decides, so that the outcome never
 * depends on which of them came first.
 */
export function compareWeights(a: Weight, b: Weight): number {
  if (a.source !== b.source) return a.source === 'api' ? 1 : -1
  const byTime = a.version.getTime() - b.version.getTime() || a.seenAt.getTime() - b.seenAt.getTime()
  if (byTime !== 0 || a.hash === b.hash) return byTime
  return a.hash > b.hash ? 1 : -1
}

/** Of several tellings of one order in a batch the weightiest. */
export function newestOfEach(tellings: readonly Telling[]): Map<string, Telling> {
  const newest = new Map<string, Telling>()
  for (const telling of tellings) {
    const rival = newest.get(telling.snapshot.channelOrderId)
    if (!rival || compareWeights(telling, rival) > 0) newest.set(telling.snapshot.channelOrderId, telling)
  }
  return newest
}

/** A line id names one piece: told twice in one answer, it is the same piece. */
function withoutRepeatedPieces(snapshot: OrderSnapshot): OrderSnapshot {
  const pieces = new Map(snapshot.pieces.map(piece => [piece.channelLineId, piece]))
  return pieces.size === snapshot.pieces.length ? snapshot : { ...snapshot, pieces: [...pieces.values()] }
}
