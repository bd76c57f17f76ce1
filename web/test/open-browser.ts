import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The system's browser where there is one; it starts faster than the one that npm carries. */
const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium, or null with a message when this machine has none that starts. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = known.find(path => existsSync(path)) ?? (await carried())
  if (!executablePath) return null
  try {
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  } catch (error) {
    console.warn(`Screens are not tested: ${executablePath} does not start. ${String(error).split('\n')[0]}`)
    return null
  }
}

async function carried(): Promise<string | undefined> {
  try {
    // Without it the package unpacks libraries for an older system and the browser does not start.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
    const { default: sparticuz } = await import('@sparticuz/chromium')
    return await sparticuz.executablePath()
  } catch (error) {
    console.warn(`Screens are not tested: no Chromium on this machine. ${String(error).split('\n')[0]}`)
    return undefined
  }
}
