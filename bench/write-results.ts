import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from './bench-row.ts'

/** The table for people on the screen, and the same with machine and date in `bench/results/`. */
export async function writeResults(rows: readonly BenchRow[], postgres: string): Promise<string> {
  const at = new Date().toISOString()
  const processors = cpus()
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`
  const head = `# ${at.slice(0, 10)}\n\n${machine}; Node ${process.versions.node}; PostgreSQL ${postgres}\n`
  const table = [
    '| what | ours | beside it | ratio | unit | note |',
    '|---|---:|---:|---:|---|---|',
    ...rows.map(
      row =>
        `| ${row.name} | ${figure(row.ours)} | ${figure(row.baseline)} | ${figure(row.ratio)} | ${row.unit} | ${row.note ?? ''} |`,
    ),
  ].join('\n')
  const folder = fileURLToPath(new URL('./results/', import.meta.url))
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}${at.slice(0, 16).replaceAll(':', '')}.md`, `${head}\n${table}\n`)
  return table
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
