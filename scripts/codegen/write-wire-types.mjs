// Writes tiktok-shop/src/generated from the platform's OpenAPI files; committed.
import { fileURLToPath } from 'node:url'
import { generateWireTypes } from './generate-wire-types.mjs'

await generateWireTypes(fileURLToPath(new URL('../../tiktok-shop/src/generated', import.meta.url)))
