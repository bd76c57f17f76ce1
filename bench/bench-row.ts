/** One line of the table: what was measured, ours beside the plain thing, and ours divided by it. */
export type BenchRow = {
  name: string
  ours: number
  baseline: number
  /** `ours / baseline`; for throughput more is better, for time less. */
  ratio: number
  unit: string
  /** What the baseline is, and what else one should know to read the figure. */
  note?: string
}
