import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'

/** How a program that refuses to run as root is started on this machine. */
export type RunAs = {
  how: 'directly' | 'in a user namespace' | 'as another user' | 'as another user who may pass closed folders'
  /** The command line to start instead of `file args`, and what `spawn` needs beside it. */
  command(file: string, args: readonly string[]): { file: string; args: string[]; options: SpawnOptions }
  /** Hands a file or folder, with all in it, to the user that the program will be. */
  give(path: string): void
}

/** What the machine allows; asked of the machine itself unless a test says otherwise. */
export type Machine = { uid: number; named: boolean; namespaces: boolean; ambient: boolean }

type User = { uid: number; gid: number }

/**
 * Root starts the program as root of nothing: in a user namespace where it counts as an ordinary user and can
 * still reach every folder of root's. Where the kernel forbids namespaces (most containers) it becomes
 * `nobody`, who needs folders that others may enter, or the one capability that passes closed ones.
 * What exists already stays with its owner: files made as `nobody` are never opened from a namespace.
 * @param folder of the program's data, existing or not
 * @throws Refusal `database.root` when none of this is possible here.
 */
export function runAs(program: string, folder: string, machine = thisMachine()): RunAs {
  if (machine.uid !== 0 && machine.named) return direct
  const owner = ownerOf(folder)
  if (machine.namespaces && (owner === undefined || owner.uid === machine.uid)) return inNamespace()
  if (machine.uid !== 0) throw noWay(`user ${machine.uid} has no name in /etc/passwd`)
  const user = owner && owner.uid !== 0 ? owner : nobody()
  if (reaches(user, program, folder)) return asUser(user)
  if (machine.ambient) return asUserThroughClosedFolders(user)
  throw noWay(`user ${user.uid}, tried instead, cannot enter ${folder} or start ${program}`)
}

const direct: RunAs = {
  how: 'directly',
  command: (file, args) => ({ file, args: [...args], options: {} }),
  give: () => {},
}

function inNamespace(): RunAs {
  const { uid, gid } = nobody()
  return {
    how: 'in a user namespace',
    command: (file, args) => ({
      file: 'unshare',
      args: ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', file, ...args],
      options: {},
    }),
    give: () => {},
  }
}

function asUser(user: User): RunAs {
  return {
    how: 'as another user',
    command: (file, args) => ({ file, args: [...args], options: user }),
    give: path => giveTo(user, path),
  }
}

const ambient = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']

function asUserThroughClosedFolders(user: User): RunAs {
  return {
    how: 'as another user who may pass closed folders',
    command: (file, args) => ({
      file: 'setpriv',
      args: [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...ambient, '--', file, ...args],
      options: {},
    }),
    give: path => giveTo(user, path),
  }
}

function thisMachine(): Machine {
  const uid = process.geteuid?.() ?? 1
  const works = (file: string, args: string[]) => spawnSync(file, args, { stdio: 'ignore' }).status === 0
  if (uid !== 0 && hasName()) return { uid, named: true, namespaces: false, ambient: false }
  return {
    uid,
    named: uid === 0 || hasName(),
    namespaces: works('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', 'true']),
    ambient: works('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', ...ambient, '--', 'true']),
  }
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** initdb wants a user with a name; `nobody` is the one that every Linux and macOS has. */
function nobody(): User {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(row => row.split(':'))
    .find(([name]) => name === 'nobody')
  if (!line) throw noWay('there is no user `nobody` in /etc/passwd')
  return { uid: Number(line[2]) >>> 0, gid: Number(line[3]) >>> 0 }
}

function ownerOf(path: string): User | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found && { uid: found.uid, gid: found.gid }
}

function reaches(user: User, program: string, folder: string): boolean {
  const works = (file: string, args: string[]) =>
    spawnSync(file, args, { stdio: 'ignore', cwd: '/', ...user }).status === 0
  const parent = join(folder, '..')
  return works(program, ['--version']) && works('test', ['-x', parent])
}

function giveTo(user: User, path: string): void {
  const found = lstatSync(path)
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name))
  if (found.uid !== user.uid && !found.isSymbolicLink()) chownSync(path, user.uid, user.gid)
}

function noWay(reason: string): Refusal {
  return new Refusal(
    'unavailable',
    'database.root',
    `PostgreSQL refuses to run as root, and no other way was found on this machine: ${reason}. Start Supercargo as an ordinary user, or move it to a folder that others may enter (such as /srv/supercargo), or set DATABASE_URL to a PostgreSQL server.`,
    { reason },
  )
}
