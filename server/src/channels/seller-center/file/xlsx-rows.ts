import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../kernel/clock.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { FileRow } from './cell.ts'
import { checkArchive } from './check-archive.ts'
import type { XlsxMessage, XlsxOrder } from './xlsx-worker.ts'

/** The archive is held in memory while it is read. */
export const maxWorkbookBytes = 100 * 1024 * 1024

export type WorkbookLimits = {
  /** Of the thread's memory. 100,000 rows × 60 columns take about 160. */
  megabytes: number
  /** Until the next 200 rows; the table of shared strings comes before the first. */
  silenceMs: number
}
const usualLimits: WorkbookLimits = { megabytes: 320, silenceMs: 30_000 }

/**
 * Rows of an XLSX workbook, read by a thread that is ended when it takes too much memory or time, so that no file
 * can hurt the server. The thread is held up while rows are not taken. The file's memory is handed over to it.
 * @throws Refusal `import.workbook-unreadable`, and those of `checkArchive`
 */
export async function* xlsxRows(
  file: Buffer<ArrayBuffer>,
  clock: Clock,
  limits = usualLimits,
): AsyncGenerator<FileRow> {
  checkArchive(file)
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: { file, gate } satisfies XlsxOrder,
    transferList: [file.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
    stdout: false,
    stderr: false,
  })
  const inbox = inboxOf(worker)
  try {
    for (;;) {
      const message = await inbox.next(clock, limits.silenceMs)
      if ('failed' in message) throw unreadable(message.failed)
      if ('done' in message) return
      yield* message.rows
      Atomics.add(gate, 0, 1)
      Atomics.notify(gate, 0)
    }
  } finally {
    await worker.terminate()
  }
}

function inboxOf(worker: Worker) {
  const waiting: XlsxMessage[] = []
  const news = new EventTarget()
  const hear = (message: XlsxMessage) => {
    waiting.push(message)
    news.dispatchEvent(new Event('message'))
  }
  worker.on('message', hear)
  worker.on('error', error => hear({ failed: String('code' in error ? error.code : error.message) }))
  return {
    /** The next message, or a failure when none comes in time. */
    async next(clock: Clock, silenceMs: number): Promise<XlsxMessage> {
      if (waiting.length === 0) {
        const heard = new AbortController()
        await Promise.race([once(news, 'message'), clock.wait(silenceMs, heard.signal)])
        heard.abort()
      }
      return waiting.shift() ?? { failed: 'It took too long.' }
    },
  }
}

function unreadable(reason: string): Refusal {
  const memory = reason === 'ERR_WORKER_OUT_OF_MEMORY'
  return new Refusal(
    'invalid',
    memory ? 'import.workbook-too-large' : 'import.workbook-unreadable',
    memory
      ? 'This workbook takes more memory than an order export can need. Export fewer days or use CSV.'
      : 'This workbook cannot be read. Download it again, or export CSV instead.',
    { reason },
  )
}
