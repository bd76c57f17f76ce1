import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Marketplace, startMarketplace } from '@supercargo/marketplace'
import { systemClock } from '../../src/kernel/clock.ts'
import { type Db, openDatabase } from '../../src/kernel/database.ts'
import { freePort } from '../../src/kernel/free-port.ts'
import { keysFrom } from '../../src/kernel/keys.ts'
import { soleMerchant } from '../../src/kernel/scope.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'
import { seeded } from '../seeded.ts'
import { brokenClaims } from './broken-claims.ts'
import { type ChildDesk, childDesk } from './child-desk.ts'
import { calm, setMischief, trouble } from './mischief.ts'
import { people } from './people.ts'
import { quiet } from './quiet.ts'
import type { SimulationServer } from './simulation-database.ts'

export type Plan = { seed: number; orders: number; days: number; kills: number }
export type Outcome = {
  seed: number
  differences: string[]
  brokenClaims: string[]
  orders: number
  kills: number
  /** Orders by the platform's status at the end. */
  statuses: Record<string, number>
  calls: number
}

const opensAt = Date.parse('2026-03-02T08:00:00Z')
const minute = 60
/** Orders come within the first two days; then time goes in longer strides. */
const shortStep = 10 * minute
const longStep = 60 * minute
const rushSeconds = 2 * 86_400

/** Plays one seed from the first order to the last comparison. */
export async function playSeed(server: SimulationServer, plan: Plan): Promise<Outcome> {
  const store = await server.database()
  const market = await startMarketplace({
    seed: String(plan.seed),
    story: 'empty',
    shops: ['US', 'TH', 'VN', 'GB'],
    clock: 'stepped',
    now: opensAt,
  })
  const database = openDatabase({
    url: store.url,
    clock: systemClock,
    keys: keysFrom(Buffer.alloc(32, 7)),
    connections: 2,
  })
  const db = database.reader({ merchantId: soleMerchant, actor: 'system:simulation' })
  const desk = childDesk()
  const data = await mkdtemp(join(tmpdir(), 'supercargo-simulation-'))
  try {
    return await play({ plan, market, db, desk, databaseUrl: store.url, data })
  } finally {
    await desk.kill()
    await database.close()
    await market.close()
    await store.close()
    await rm(data, { recursive: true, force: true })
  }
}

type World = {
  plan: Plan
  market: Marketplace
  db: Db
  desk: ChildDesk
  databaseUrl: string
  /** The desk's own folder, which outlives its deaths. */
  data: string
}

async function play(world: World): Promise<Outcome> {
  const { plan, market, db, desk } = world
  const lifeline = await deskOf(world)
  await lifeline.start(market.url)
  await quiet(db, nowMs(market))
  await setMischief(market, trouble)
  const troubled = await liveThrough(world, lifeline.start)
  await setMischief(market, calm)
  if (!desk.alive) await lifeline.start()
  await comeToRest(world)
  const { orders, calls } = market.truth()
  const statuses = Map.groupBy(orders, order => order.status)
  return {
    ...troubled,
    differences: await deskAgainstTruth(db, market.truth()),
    brokenClaims: [...troubled.brokenClaims, ...(await brokenClaims(db, market))],
    orders: orders.length,
    statuses: Object.fromEntries([...statuses].map(([status, list]) => [status, list.length])),
    calls: Object.values(calls.requests ?? {}).reduce((sum, count) => sum + count, 0),
    seed: plan.seed,
  }
}

const nowMs = (market: Marketplace) => market.world.clock.now() * 1000

/** How this world's desk is started, again and again at the same address. */
async function deskOf({ plan, market, desk, databaseUrl, data }: World) {
  const port = await freePort()
  const start = (connectTo?: string) =>
    desk.start({
      ...{ databaseUrl, data, port, seed: plan.seed, nowMs: nowMs(market) },
      ...(connectTo ? { connectTo } : {}),
    })
  return { start }
}

/** All steps of the plan, with the desk's deaths among them and the certificate held against the truth now and then. */
async function liveThrough(
  { plan, market, db, desk }: World,
  start: () => Promise<void>,
): Promise<{ brokenClaims: string[]; kills: number }> {
  const random = seeded(plan.seed)
  const everybody = people(market, random)
  const steps = stepsOf(plan)
  const deaths = chooseSteps(steps.length, plan.kills, random)
  const broken: string[] = []
  let kills = 0
  let downFor = 0
  for (const [index, seconds] of steps.entries()) {
    await everybody.placeOrders(ordersDue(plan, index))
    everybody.ship()
    await market.advance(seconds)
    if (!desk.alive && downFor-- <= 0) await start()
    desk.tellTime(nowMs(market))
    if (deaths.has(index) && desk.alive) {
      await pause(random() * 150)
      await desk.kill()
      kills += 1
      downFor = Math.floor(random() * 3)
    } else if (desk.alive) {
      await quiet(db, nowMs(market))
    }
    if (index % 10 === 0) broken.push(...(await brokenClaims(db, market)))
  }
  return { brokenClaims: broken, kills }
}

function stepsOf({ days }: Plan): number[] {
  const rush = Array<number>(rushSeconds / shortStep).fill(shortStep)
  const rest = Math.max(0, days * 86_400 - rushSeconds)
  return [...rush, ...Array<number>(Math.ceil(rest / longStep)).fill(longStep)]
}

/** As even as whole orders allow. */
function ordersDue({ orders }: Plan, step: number): number {
  const steps = rushSeconds / shortStep
  if (step >= steps) return 0
  return Math.floor(((step + 1) * orders) / steps) - Math.floor((step * orders) / steps)
}

function chooseSteps(length: number, count: number, random: () => number): Set<number> {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, length)) chosen.add(Math.floor(random() * length))
  return chosen
}

/** Two hours without trouble, in which everything that is late has to arrive. */
async function comeToRest({ market, desk, db }: World): Promise<void> {
  for (let step = 0; step < 24; step++) {
    await market.advance(5 * minute)
    desk.tellTime(nowMs(market))
    await quiet(db, nowMs(market))
  }
}
