import { parseArgs } from 'node:util'
import { readSettings } from './read-settings.ts'
import { startMarketplace } from './start-marketplace.ts'
import { storyNames } from './stories/stories.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    seed: { type: 'string' },
    story: { type: 'string' },
    clock: { type: 'string' },
    speed: { type: 'string' },
    shops: { type: 'string' },
    'with-parent': { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.help) {
  console.log(`npm run marketplace -- [--port 4701] [--host 127.0.0.1] [--seed TEXT] [--story ${storyNames().join('|')}]
  [--clock real|fast|stepped] [--speed 60] [--shops US,TH,VN  (a semicolon begins the next seller)]`)
} else {
  try {
    await open()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

async function open() {
  const market = await startMarketplace(readSettings(values, process.env.MARKETPLACE_PORT))
  const { world } = market
  console.log(`The practice marketplace is open at ${market.url} (this is not TikTok: everything in it is invented).
  story ${world.story.name}, seed ${world.seed}, clock ${world.clock.mode}
  ${[...world.shops.values()].map(shop => `${shop.name}: ${shop.orders.size()} orders`).join(', ')}
  keys and shops: ${market.url}/practice`)
  // Whoever started it holds the other end of this pipe; when they end, however they end, so does it.
  if (values['with-parent']) process.stdin.resume().once('end', () => void market.close())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void market.close()
    })
  }
}
