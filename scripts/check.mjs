// npm run check: everything that can be known without running the product, side by side.
import { spawn } from 'node:child_process'

const checks = [
  ['format and lint', 'biome', ['ci', '--reporter=summary', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the web app', 'tsc', ['-p', 'web/tsconfig.json']],
  ['dead code', 'knip', ['--no-progress']],
  ['the API is described as it is', 'node', ['server/src/generate-openapi.ts', '--check']],
  ['the web app knows the API as it is', 'node', ['scripts/codegen/generate-client-types.mjs', '--check']],
  ['the spine', 'vitest', ['run', '--config', 'scripts/vitest.spine.ts', '--reporter=dot']],
  ['translations', 'node', ['scripts/check-translations.mjs']],
]

const results = await Promise.all(checks.map(run))
for (const { name, seconds, code, output } of results) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  if (code !== 0) console.log(output)
}
process.exit(results.some(result => result.code !== 0) ? 1 : 0)

function run([name, command, args]) {
  return new Promise(done => {
    const start = performance.now()
    let output = ''
    const child = spawn(command, args, { shell: process.platform === 'win32' })
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.on('error', error => (output += error.message))
    child.on('close', code => done({ name, code, output, seconds: (performance.now() - start) / 1000 }))
  })
}
