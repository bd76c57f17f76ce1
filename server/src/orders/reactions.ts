import type { WorkHandler } from '../kernel/worker.ts'
import { platformHoldWork } from './end-platform-holds.ts'
import { batchWork } from './run-batch.ts'

/** What this module does by itself. It answers no event: orders stand above everything that emits them. */
export const orderWork: WorkHandler[] = [platformHoldWork, batchWork]
