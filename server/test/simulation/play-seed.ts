import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Marketplace, startMarketplace } from '@supercargo/marketplace'
import { sql } from 'kysely'
import { systemClock } from '../../src/kernel/clock.ts'
import { type Db, openDatabase } from '../../src/kernel/database.ts'
import { keysFrom } from '../../src/kernel/keys.ts'
import { soleMerchant } from '../../src/kernel/scope.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'
import { seeded } from '../seeded.ts'
import { brokenClaims } from './broken-claims.ts'
import { type ChildDesk, childDesk } from './child-desk.ts'
import { calm, trouble } from './mischief.ts'
import { people } from './people.ts'
import type { SimulationServer } from './simulation-database.ts'

export type Plan = { seed: number; orders: number; days: number; kills: number }
export type Outcome = {
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
/** How long the simulation waits for the desk before time moves on all the same. */
const patienceMs = 2_000

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
  const { plan, market, db, desk, databaseUrl, data } = world
  const random = seeded(plan.seed)
  const everybody = people(market, random)
  const port = await freePort()
  const nowMs = () => market.world.clock.now() * 1000
  const start = (connectTo?: string) =>
    desk.start({
      databaseUrl,
      data,
      port,
      seed: plan.seed,
      nowMs: nowMs(),
      ...(connectTo ? { connectTo } : {}),
    })
  await start(market.url)
  await quiet(db, nowMs())
  await mischief(market, trouble)
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
    desk.tellTime(nowMs())
    if (deaths.has(index) && desk.alive) {
      await pause(random() * 150)
      await desk.kill()
      kills += 1
      downFor = Math.floor(random() * 3)
    } else if (desk.alive) {
      await quiet(db, nowMs())
    }
    if (index % 10 === 0) broken.push(...(await brokenClaims(db, market)))
  }
  await mischief(market, calm)
  if (!desk.alive) await start()
  await comeToRest(world)
  const { orders, calls } = market.truth()
  return {
    differences: await deskAgainstTruth(db, market.truth()),
    brokenClaims: [...broken, ...(await brokenClaims(db, market))],
    orders: orders.length,
    kills,
    statuses: Object.fromEntries(
      Map.groupBy(orders, order => order.status)
        .entries()
        .map(([status, list]) => [status, list.length]),
    ),
    calls: Object.values(calls.requests ?? {}).reduce((sum, count) => sum + count, 0),
  }
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
    desk.tellTime(market.world.clock.now() * 1000)
    await quiet(db, market.world.clock.now() * 1000)
  }
}

/** Waits until the desk has nothing to do at this moment of its time, at most for the patience of the simulation. */
async function quiet(db: Db, nowMs: number): Promise<void> {
  const now = new Date(nowMs)
  const deadline = performance.now() + patienceMs
  do {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (
          select from work
          where kind like 'channel.%' and (state = 'ready' and run_at <= ${now} or leased_until > ${now}))
        or exists (select from inbox where state = 'pending' and run_at <= ${now}) as busy`.execute(db)
    if (!rows[0]?.busy) return
    await pause(10)
  } while (performance.now() < deadline)
}

async function mischief(market: Marketplace, settings: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${market.url}/practice/mischief`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** The desk keeps its address over its deaths, since the platform has registered it. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
