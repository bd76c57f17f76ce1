import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'
import { hubsOf } from './hubs.ts'
import { scanWording } from './scan-wording.ts'

/** What becomes of a parcel. */
export type Outcome = 'delivered' | 'delayed' | 'lost' | 'failed-then-returned'

export type Milestone =
  | 'collected'
  | 'hub'
  | 'out-for-delivery'
  | 'delivered'
  | 'failed-attempt'
  | 'returning'
  | 'returned'
  | 'lost'

/** One line of a parcel's tracking. */
export type Scan = {
  /** Hours since the seller had the parcel ready for the carrier; rising from scan to scan. */
  afterHours: number
  /** As the platform shows it: in English, or in the market's language where its carriers write that. */
  description: string
  milestone: Milestone
}

/** All scans of a parcel from the first to the last, oldest first. The first is `collected`, the last says how it ended:
 * `delivered`, `lost` (declared after more than a week without a scan) or `returned`. */
export function tellStory(region: Region, outcome: Outcome, random: Random): Scan[] {
  const story = new Story(region, random)
  story.travel(outcome === 'lost' ? 0.6 : 1)
  if (outcome === 'delayed') story.delay()
  if (outcome === 'lost') return story.lose()
  if (outcome === 'failed-then-returned') return story.comeBack()
  if (outcome === 'delayed' ? random.chance(0.4) : random.chance(0.06)) story.missBuyer()
  return story.deliver()
}

/** Hours from collection to the last hub, for a near and for a far buyer. */
const travelHours: Record<Region, readonly [number, number]> = {
  US: [30, 100],
  GB: [16, 54],
  TH: [18, 60],
  VN: [18, 90],
  ID: [24, 110],
  MY: [18, 84],
  PH: [30, 150],
  SG: [8, 24],
}

class Story {
  private readonly scans: Scan[] = []
  private readonly random: Random
  private readonly region: Region
  private readonly hubs: readonly string[]
  private hours: number

  constructor(region: Region, random: Random) {
    this.region = region
    this.random = random
    const all = hubsOf(region)
    const first = random.pick(all)
    const others = all.filter(hub => hub !== first)
    this.hubs = [first, ...Array.from({ length: random.int(1, 3) }, () => random.pick(others))]
    this.hours = random.int(10, 90) / 10
    this.scan('collected', scanWording(region).collected, first)
  }

  /** From hub to hub, to the given part of the way. */
  travel(part: number): void {
    const [near, far] = travelHours[this.region]
    const stops = this.hubs.slice(0, Math.max(1, Math.ceil(this.hubs.length * part)))
    const perStop = this.random.int(near, far) / (stops.length * 2)
    for (const [index, hub] of stops.entries()) {
      const words = scanWording(this.region)
      this.wait(perStop * 0.7, perStop * 1.3)
      if (index > 0) this.scan('hub', words.arrived, hub)
      this.wait(perStop * 0.7, perStop * 1.3)
      this.scan('hub', words.departed, hub)
    }
  }

  delay(): void {
    this.wait(40, 140)
    this.scan('hub', scanWording(this.region).delayed, this.lastHub())
    this.wait(12, 48)
  }

  missBuyer(): void {
    const words = scanWording(this.region)
    this.wait(6, 16)
    this.scan('out-for-delivery', words.outForDelivery, this.lastHub())
    this.wait(2, 9)
    this.scan('failed-attempt', this.random.pick(words.failed), this.lastHub())
  }

  deliver(): Scan[] {
    const words = scanWording(this.region)
    this.wait(6, 18)
    this.scan('out-for-delivery', words.outForDelivery, this.lastHub())
    this.wait(1, 9)
    this.scan('delivered', words.delivered, this.lastHub())
    return this.scans
  }

  lose(): Scan[] {
    this.wait(7 * 24 + 4, 10 * 24)
    this.scan('lost', scanWording(this.region).lost, this.lastHub())
    return this.scans
  }

  comeBack(): Scan[] {
    const words = scanWording(this.region)
    for (let attempt = this.random.int(2, 3); attempt > 0; attempt--) {
      this.missBuyer()
      this.wait(8, 14)
    }
    this.scan('returning', words.returning, this.lastHub())
    for (const hub of [...this.hubs].reverse().slice(1)) {
      this.wait(12, 30)
      this.scan('returning', words.departed, hub)
    }
    this.wait(12, 36)
    this.scan('returned', words.returned, this.hubs[0] ?? '')
    return this.scans
  }

  private lastHub(): string {
    return this.hubs[this.hubs.length - 1] ?? ''
  }

  private wait(least: number, most: number): void {
    this.hours += least + this.random.next() * (most - least)
  }

  private scan(milestone: Milestone, wording: string, hub: string): void {
    const afterHours = Math.round(this.hours * 100) / 100
    this.scans.push({ afterHours, description: wording.replace('{hub}', hub), milestone })
  }
}
