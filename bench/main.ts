import { parseArgs } from 'node:util'
import { type BenchDatabase, benchDatabase } from './bench-database.ts'
import type { BenchRow } from './bench-row.ts'
import { measureImport } from './measure-import.ts'
import { measureOrders } from './measure-orders.ts'
import { writeResults } from './write-results.ts'

/** Each suite has a database of its own, so that none finds it grown by another. */
const suites: Record<string, (bench: BenchDatabase, orders: number) => Promise<BenchRow[]>> = {
  orders: measureOrders,
  import: (bench, orders) => measureImport(bench, Math.min(orders, 100_000)),
}

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '200000' },
    only: { type: 'string', multiple: true, default: Object.keys(suites) },
  },
})

const rows: BenchRow[] = []
let postgres = ''
for (const [name, measure] of Object.entries(suites)) {
  if (!values.only.includes(name)) continue
  console.error(`measuring: ${name}`)
  const bench = await benchDatabase()
  postgres = bench.postgres
  try {
    rows.push(...(await measure(bench, Number(values.orders))))
  } finally {
    await bench.close()
  }
}
console.log(await writeResults(rows, postgres))
