import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Clock } from './kernel/clock.ts'
import { freePort, isFreePort } from './kernel/free-port.ts'
import type { Log } from './kernel/log.ts'

const program = fileURLToPath(new URL('../../marketplace/src/main.ts', import.meta.url))

/** Nobody needs the practice shops within the second in which their program fell over. */
const restartAfterMs = 5_000

/**
 * The practice marketplace as a process beside this one. It hangs on our end of a pipe and ends with us, however
 * we end; it is started again when it ends by itself. `onStart` is called with its address after each start.
 */
export async function startPracticeMarketplace(options: {
  port: number
  clock: Clock
  log: Log
  onStart: (url: string, signal: AbortSignal) => Promise<void>
}): Promise<{ url: string; close(): Promise<void> }> {
  const { clock, log } = options
  const port = (await isFreePort(options.port)) ? options.port : await freePort()
  if (port !== options.port) log.warn(`port ${options.port} is taken; the practice marketplace uses ${port}`)
  const url = `http://127.0.0.1:${port}`
  const stop = new AbortController()
  let child = start()
  const ended = keepRunning()

  function start(): ChildProcess {
    return spawn(process.execPath, [...process.execArgv, program, '--port', String(port), '--with-parent'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    })
  }

  async function keepRunning(): Promise<void> {
    while (!stop.signal.aborted) {
      const life = new AbortController()
      const started = options.onStart(url, life.signal)
      await once(child, 'exit')
      life.abort()
      await started
      if (stop.signal.aborted) return
      log.warn({ exitCode: child.exitCode }, 'the practice marketplace ended; it is started again')
      await clock.wait(restartAfterMs, stop.signal)
      if (!stop.signal.aborted) child = start()
    }
  }

  return {
    url,
    close: async () => {
      stop.abort()
      child.stdin?.end()
      await ended
    },
  }
}
