import { lifecycle } from '../../kernel/lifecycle.ts'

/** running → finished → (retry) running; finished → undoing → undone. */
export const batchLife = lifecycle('batch', 'batches', {
  finish: { from: ['running'], to: 'finished' },
  retry: { from: ['finished'], to: 'running' },
  undo: { from: ['finished'], to: 'undoing' },
  endUndo: { from: ['undoing'], to: 'undone' },
})
