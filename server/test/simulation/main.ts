import { parseArgs } from 'node:util'
import { playSeed } from './play-seed.ts'
import { simulationServer } from './simulation-database.ts'

/**
 * npm run simulate -- --seed S [--days D] [--orders N] [--kills K], or --seeds N for the seeds 1 to N. A line for
 * each difference between the desk and the platform, and a closing count; exit code 1 when there was one.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    days: { type: 'string', default: '12' },
    orders: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '10' },
  },
})
const first = values.seeds ? 1 : Number(values.seed)
const count = Number(values.seeds ?? 1)
const size = { orders: Number(values.orders), days: Number(values.days), kills: Number(values.kills) }

const server = await simulationServer()
let failed = 0
for (let seed = first; seed < first + count; seed++) {
  const startedAt = performance.now()
  const outcome = await playSeed(server, { seed, ...size })
  for (const line of outcome.differences) console.log(`seed ${seed}: ${line}`)
  for (const line of outcome.brokenClaims) console.log(`seed ${seed}: covered but not here: ${line}`)
  const faults = outcome.differences.length + outcome.brokenClaims.length
  if (faults > 0) failed += 1
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const statuses = Object.entries(outcome.statuses).map(([status, number]) => `${number} ${status}`)
  console.log(
    `seed ${seed}: ${outcome.orders} orders (${statuses.join(', ')}), ${outcome.calls} calls, ` +
      `killed ${outcome.kills} times, ${faults} differences, ${seconds} s`,
  )
}
await server.close()
console.log(`${count} seeds, ${failed} with differences`)
process.exitCode = failed > 0 ? 1 : 0
