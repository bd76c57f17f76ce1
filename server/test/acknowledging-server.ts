import pg from 'pg'
import { systemClock } from '../src/kernel/clock.ts'
import { startEmbeddedPostgres } from '../src/kernel/embedded-postgres.ts'

/**
 * A server to be killed: writes numbers into the database of the folder it is given and says each one aloud
 * once its commit has been acknowledged. Ends in order when its input ends.
 */
const [data = '', from = '0'] = process.argv.slice(2)
const database = await startEmbeddedPostgres({ data, clock: systemClock, as: 'server', onNotice: () => {} })
const pool = new pg.Pool({ connectionString: database.url, max: 1 })
pool.on('error', () => {})
pool.on('connect', client => client.on('error', () => {}))
await pool.query('create table if not exists acknowledged (n integer primary key)')
console.log(`found ${database.found}`)

let stopping = false
process.stdin.on('end', () => {
  stopping = true
})
process.stdin.resume()

for (let n = Number(from); !stopping; ) {
  try {
    await pool.query('insert into acknowledged values ($1) on conflict do nothing', [n])
    console.log(n)
    n += 1
  } catch {
    await systemClock.wait(20)
  }
}
await pool.end()
await database.close()
