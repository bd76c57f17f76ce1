import { expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { regions } from '../markets/region.ts'
import { type Outcome, tellStory } from './tell-story.ts'

const outcomes: [Outcome, string][] = [
  ['delivered', 'delivered'],
  ['delayed', 'delivered'],
  ['lost', 'lost'],
  ['failed-then-returned', 'returned'],
]

test.each(outcomes)('%s: begins with the collection, ends with %s, in rising time', (outcome, last) => {
  for (const region of regions) {
    for (let seed = 0; seed < 40; seed++) {
      const story = tellStory(region, outcome, seededRandom(`${region}${seed}`))
      expect(story[0]?.milestone).toBe('collected')
      expect(story.at(-1)?.milestone).toBe(last)
      expect(story.filter(scan => ['delivered', 'lost', 'returned'].includes(scan.milestone))).toHaveLength(1)
      for (let index = 1; index < story.length; index++) {
        expect(story[index]!.afterHours).toBeGreaterThan(story[index - 1]!.afterHours)
      }
      expect(story.map(scan => scan.description).join('\n')).not.toContain('{hub}')
    }
  }
})

const hoursToEnd = (outcome: Outcome) => {
  const all = Array.from({ length: 200 }, (_, seed) => tellStory('VN', outcome, seededRandom(`${seed}`)))
  return all.reduce((sum, story) => sum + (story.at(-1)?.afterHours ?? 0), 0) / all.length
}

test('a delayed parcel takes at least two days longer on average', () => {
  expect(hoursToEnd('delayed') - hoursToEnd('delivered')).toBeGreaterThan(48)
})

test('a lost parcel shows nothing for more than a week before it is declared lost', () => {
  const story = tellStory('PH', 'lost', seededRandom('gone'))
  expect(story.at(-1)!.afterHours - story.at(-2)!.afterHours).toBeGreaterThan(168)
})

test('a returned parcel was tried at least twice', () => {
  const story = tellStory('TH', 'failed-then-returned', seededRandom('back'))
  expect(story.filter(scan => scan.milestone === 'failed-attempt').length).toBeGreaterThanOrEqual(2)
})

test('Vietnamese carriers write Vietnamese, British ones English', () => {
  expect(tellStory('VN', 'delivered', seededRandom('x')).at(-1)?.description).toBe('Giao hàng thành công.')
  expect(tellStory('GB', 'delivered', seededRandom('x')).at(-1)?.description).toBe(
    'Your package was delivered!',
  )
})
