import { readConfig } from './kernel/config.ts'
import { openLog } from './kernel/log.ts'
import { Refusal } from './kernel/refusal.ts'
import { startSupercargo } from './start-supercargo.ts'

/** `npm start`. Standard output is for the person at the terminal, standard error for the log. */
try {
  await start()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(`\n${error.message}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.stderr.isTTY)
  const log = openLog(config.logLevel)
  const die = (error: unknown) => {
    log.fatal({ err: error }, 'a bug: the process ends, so that nothing goes on half-broken')
    process.exit(1)
  }
  process.on('uncaughtException', die)
  process.on('unhandledRejection', die)
  const supercargo = await startSupercargo(config, { log })
  console.log(
    `\nSupercargo is running. Stop it with Ctrl-C; it goes on where it was.\n\nOpen ${supercargo.openUrl}\n`,
  )
  let askedAt: number | undefined
  const close = async () => {
    // One Ctrl-C comes twice: from the terminal and passed on by npm. Asked again later, it does not wait for what
    // is still under way; nothing acknowledged is lost.
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > 2_000) process.exit(1)
      return
    }
    askedAt = performance.now()
    await supercargo.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}
