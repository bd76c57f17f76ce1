import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './kernel/config.ts'

/** Leaves word of where the server is to be found, for commands that are started with fewer settings than it. */
export async function notePublicUrl(config: Config, url: string): Promise<void> {
  await mkdir(config.data, { recursive: true, mode: 0o711 })
  await writeFile(join(config.data, 'url'), `${url}\n`)
}

/** As set; else where the server on this data folder was last; else where it would be. */
export async function publicUrlOf(config: Config): Promise<string> {
  if (config.publicUrl) return config.publicUrl
  const noted = await readFile(join(config.data, 'url'), 'utf8').catch(() => '')
  return noted.trim() || `http://127.0.0.1:${config.port}`
}
