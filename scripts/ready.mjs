// Runs before every npm script, on whatever Node the machine has (>= 20): installs what is missing or older
// than the lock file, checks that the pinned Node starts, and builds the web app when its sources changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

installWhenNeeded()
checkNode()
if (process.argv.includes('--web')) buildWebWhenNeeded()

/** `npm start` needs no test runner, no linter and no second browser: a third of the download stays away. */
function installWhenNeeded() {
  const lock = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.supercargo-lock')
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const extent = process.argv.includes('--production') ? 'production' : 'all'
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === `${hash} all` || installed === `${hash} ${extent}`) return
  console.log('Installing what Supercargo needs (the first time, and after an update) …')
  // What production needs is there already and stays; `ci` would take it away first, from under a running desk.
  const command = installed === `${hash} production` ? ['install', '--no-save'] : ['ci']
  const only = extent === 'production' ? ['--omit=dev'] : []
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts']
  const done = spawnSync(npm, [...command, ...only, ...quiet], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    stop(
      'npm could not install the packages of package-lock.json. Check the network and the disk space, then run the same command again.',
    )
  }
  writeFileSync(stamp, `${hash} ${extent}`)
}

function checkNode() {
  const pinned = spawnSync(
    'node',
    ['-e', 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)'],
    {
      cwd: root,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    },
  )
  if (pinned.status !== 0) {
    stop(
      'Node 24 is not to be had: the pinned one in node_modules does not start on this machine and the installed one is older. Install Node 24 or newer and run the same command again.',
    )
  }
}

function buildWebWhenNeeded() {
  const web = join(root, 'web')
  const stamp = join(web, 'dist', '.built-from')
  const wanted = fingerprint(web)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the desk …')
  const done = spawnSync(
    'node',
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: web,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (done.status !== 0)
    stop('The desk could not be built. The message above says where; nothing was changed.')
  compressOnce(dirname(stamp))
  writeFileSync(stamp, wanted)
}

/** Compressed here once, so that the server only hands out: a third of the bytes for a phone. */
function compressOnce(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name)
    if (!/\.(js|css|html|svg|json)$/.test(name) || statSync(file).size < 1000) continue
    const plain = readFileSync(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    writeFileSync(`${file}.br`, brotliCompressSync(plain, quality))
    writeFileSync(`${file}.gz`, gzipSync(plain))
  }
}

/** Names, sizes and times of the web app's sources: cheap, and enough to notice an edit or another commit. */
function fingerprint(folder) {
  const sum = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (/^(dist|node_modules)([\\/]|$)/.test(name)) continue
    const file = statSync(join(folder, name))
    if (file.isFile()) sum.update(`${name}:${file.size}:${file.mtimeMs}\n`)
  }
  return sum.digest('hex')
}

function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
