// npm run generate: everything in the repository that is derived from something else in it.
import { spawnSync } from 'node:child_process'

const steps = [
  ['wire types from the platform’s OpenAPI files', 'node', ['scripts/codegen/write-wire-types.mjs']],
  ['database types from the migrations', 'node', ['server/src/kernel/generate-schema.ts']],
  ['server/openapi.json from the routes', 'node', ['server/src/generate-openapi.ts']],
  ['the web app’s types from server/openapi.json', 'node', ['scripts/codegen/generate-client-types.mjs']],
]

for (const [name, command, args] of steps) {
  console.log(name)
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
