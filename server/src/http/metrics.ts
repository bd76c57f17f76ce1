import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from '../kernel/app.ts'
import type { Database } from '../kernel/database.ts'
import type { LiveHub } from './live-hub.ts'

export type Metrics = {
  contentType: string
  read(): Promise<string>
}

/** Few figures, each of which somebody would act on: what waits, for how long, what was given up, how slow we are. */
export function keepMetrics(app: App, database: Database, hub: LiveHub): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'supercargo_request_seconds',
    help: 'How long requests took, by route and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  gauge(registry, 'supercargo_open_browsers', 'Browsers that listen for live updates', () => hub.size)
  const figures = figuresOf(database)
  for (const [name, help] of Object.entries(questions)) {
    gauge(registry, `supercargo_${name}`, help, async () => (await figures())[name] ?? 0)
  }
  return { contentType: registry.contentType, read: () => registry.metrics() }
}

const questions = {
  work_due: 'Rows of work that could be done now',
  work_oldest_due_seconds: 'For how long the oldest of them has been waiting',
  work_parked: 'Rows of work that were given up and wait for a person',
  inbox_pending: 'Webhooks received and not yet understood',
  inbox_oldest_seconds: 'For how long the oldest of them has been waiting',
  inbox_parked: 'Webhooks that were given up and wait for a person',
  shops_coverage_lag_seconds: 'How far the shop that is furthest behind is behind',
  database_bytes: 'Size of the database on disk',
}

/** One query per scrape, however many gauges ask. */
function figuresOf(database: Database): () => Promise<Record<string, number>> {
  let asked: Promise<Record<string, number>> | undefined
  return () => {
    asked ??= ask(database).finally(() => {
      asked = undefined
    })
    return asked
  }
}

async function ask(database: Database): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<Record<string, string | number | bigint>>(`
    select
      (select count(*) from work where state = 'ready' and run_at <= now()) as work_due,
      (select coalesce(extract(epoch from now() - min(run_at)), 0) from work
        where state = 'ready' and run_at <= now()) as work_oldest_due_seconds,
      (select count(*) from work where state = 'dead') as work_parked,
      (select count(*) from inbox where state = 'pending') as inbox_pending,
      (select coalesce(extract(epoch from now() - min(received_at)), 0) from inbox
        where state = 'pending') as inbox_oldest_seconds,
      (select count(*) from inbox where state = 'dead') as inbox_parked,
      (select coalesce(max(extract(epoch from now() - covered_until)), 0) from channel_shops)
        as shops_coverage_lag_seconds,
      pg_database_size(current_database()) as database_bytes`)
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]))
}

function gauge(registry: Registry, name: string, help: string, ask: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await ask())
    },
  })
}
