import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DeskSettings, ToDesk } from './desk-process.ts'

const program = fileURLToPath(new URL('desk-process.ts', import.meta.url))

/** A desk in a process of its own, which can be killed without a warning and started again. */
export function childDesk() {
  let child: ChildProcess | undefined
  const say = (message: ToDesk) => child?.connected && child.send(message)

  return {
    get alive() {
      return child !== undefined
    },
    async start(settings: DeskSettings): Promise<void> {
      const born = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      child = born
      const started = new Promise<void>((resolve, reject) => {
        born.once('message', () => resolve())
        born.once('exit', (code, signal) => {
          if (child === born) child = undefined
          reject(new Error(`The desk ended (${signal ?? code}) before it had started.`))
        })
      })
      say({ start: settings })
      await started
    },
    tellTime: (nowMs: number) => void say({ nowMs }),
    /** `kill -9`: nothing in it gets to finish. */
    async kill(): Promise<void> {
      if (!child) return
      const dying = child
      const gone = once(dying, 'exit')
      dying.kill('SIGKILL')
      await gone
    },
  }
}
export type ChildDesk = ReturnType<typeof childDesk>
