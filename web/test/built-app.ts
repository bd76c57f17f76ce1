import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

/** The folder of the built app; it is built first when `npm test` has not done so. */
export function builtApp(): string {
  const dist = `${web}dist`
  if (!existsSync(`${dist}/index.html`)) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: web, stdio: 'inherit' })
  }
  return dist
}
