/** The one door to chance: the same seed gives the same market, buyer by buyer and scan by scan. */
export type Random = {
  /** The next fraction in [0, 1). */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** One of the items, each as likely. Refuses an empty list. */
  pick<T>(items: readonly T[]): T
  /** True with probability `p` (0 never, 1 always). */
  chance(p: number): boolean
}

/** A repeatable source of chance (sfc32) from any text. Two different texts give unrelated streams. */
export function seededRandom(seed: string): Random {
  const next = sfc32(...hash128(seed))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    pick: items => {
      if (items.length === 0) throw new RangeError('pick: nothing to pick from')
      return items[int(0, items.length - 1)] as (typeof items)[number]
    },
    chance: p => next() < p,
  }
}

type Words = [number, number, number, number]

/** 128 bits of the text by four FNV-1a lanes with different offsets; a finalizer spreads the low bits. */
function hash128(text: string): Words {
  const lanes: Words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  for (const byte of new TextEncoder().encode(text)) {
    for (let lane = 0; lane < 4; lane++)
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (byte + lane), 0x01000193)
  }
  return lanes.map(spread) as Words
}

function spread(word: number): number {
  const folded = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  const again = Math.imul(folded ^ (folded >>> 15), 0x846ca68b)
  return (again ^ (again >>> 16)) >>> 0
}

function sfc32(first: number, second: number, third: number, counter: number): () => number {
  let [a, b, c, d] = [first, second, third, counter]
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) step()
  return step
}
