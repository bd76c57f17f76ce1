import { mkdir, readFile, stat, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { hasCode } from './has-code.ts'

/**
 * npm packages cannot carry symbolic links; this one lists them in a file instead. They are made in place, or in
 * `spare` when the installed folder cannot be written. Returns the environment that makes up for the latter.
 */
export async function restoreLinks(home: string, spare: string): Promise<Record<string, string>> {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = (JSON.parse(list) as { source: string; target: string }[]).map(link => ({
    source: join(dirname(home), link.source),
    target: join(dirname(home), link.target),
  }))
  try {
    for (const { source, target } of links) await linkTo(source, target, relative(dirname(target), source))
    return {}
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    await mkdir(spare, { recursive: true })
    for (const { source, target } of links) {
      await linkTo(source, join(spare, relative(join(home, 'lib'), target)), source)
    }
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: spare }
  }
}

async function linkTo(source: string, target: string, text: string): Promise<void> {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => undefined)])
  if (to?.ino === from.ino) return
  await mkdir(dirname(target), { recursive: true })
  // Two starts may run side by side: whoever comes second finds the link made.
  await symlink(text, target).catch(error => {
    if (!hasCode(error, 'EEXIST')) throw error
  })
}
