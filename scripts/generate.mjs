// npm run generate: writes every file that is made from another one. All of them are committed.
import { fileURLToPath } from 'node:url'
import { generateWireTypes } from './codegen/generate-wire-types.mjs'

const root = new URL('../', import.meta.url)

await generateWireTypes(fileURLToPath(new URL('tiktok-shop/src/generated', root)))
