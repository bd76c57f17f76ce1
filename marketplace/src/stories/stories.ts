import type { Story } from './story.ts'

const usualOutcomes = [
  ['delivered', 90],
  ['delayed', 7],
  ['lost', 1],
  ['failed-then-returned', 2],
] as const

const quietDay: Story = {
  name: 'quiet-day',
  arrivals: { from: 20, to: 40 },
  crowd: undefined,
  buyers: { pays: true, neverPay: 0.05, requestCancel: 0.05, changeAddress: 0.02, returns: 0.1 },
  outcomes: usualOutcomes,
  carrierPace: 1,
  past: { orders: 600, days: 60 },
}

const stories: readonly Story[] = [
  quietDay,
  {
    ...quietDay,
    name: 'live-stream',
    crowd: { orders: 10_000, seconds: 600, products: 4 },
    past: { orders: 150, days: 30 },
  },
  {
    ...quietDay,
    name: 'slow-carrier',
    outcomes: [
      ['delivered', 35],
      ['delayed', 50],
      ['lost', 8],
      ['failed-then-returned', 7],
    ],
    carrierPace: 2.2,
    past: { orders: 300, days: 45 },
  },
  {
    ...quietDay,
    name: 'returns-week',
    buyers: { ...quietDay.buyers, requestCancel: 0.1, returns: 0.45 },
    past: { orders: 300, days: 30 },
  },
  {
    name: 'empty',
    arrivals: undefined,
    crowd: undefined,
    buyers: { pays: false, neverPay: 0, requestCancel: 0, changeAddress: 0, returns: 0 },
    outcomes: [['delivered', 1]],
    carrierPace: 1,
    past: { orders: 0, days: 0 },
  },
]

export const storyNames = () => stories.map(story => story.name)

/** The story of this name; nothing when there is none. */
export const findStory = (name: string): Story | undefined => stories.find(story => story.name === name)
