// npm run build -w tiktok-shop: writes the package as it is published, JavaScript with declarations, into a folder.
// In the repository the sources run as they are; Node strips types everywhere but below node_modules.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const here = import.meta.dirname
const folder = resolve(process.argv[2] ?? join(here, 'dist'))
const require = createRequire(import.meta.url)
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')

rmSync(folder, { recursive: true, force: true })
execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.build.json'), '--outDir', folder], {
  stdio: 'inherit',
})

// The compiler turns `./a.ts` into `./a.js` in code, but not in declarations.
for (const name of globSync('**/*.d.ts', { cwd: folder })) {
  const file = join(folder, name)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"))
}

const { scripts: _scripts, ...manifest } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const exports = { '.': { types: './tiktok-shop.d.ts', default: './tiktok-shop.js' } }
writeFileSync(
  join(folder, 'package.json'),
  `${JSON.stringify({ ...manifest, exports, sideEffects: false }, null, 2)}\n`,
)
for (const file of [join(here, 'README.md'), join(here, '..', 'LICENSE')]) {
  if (existsSync(file)) copyFileSync(file, join(folder, file.slice(dirname(file).length + 1)))
}
