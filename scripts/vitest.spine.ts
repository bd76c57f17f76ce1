import { defineConfig } from 'vitest/config'

/** The spine alone, without the database that the other tests want: a check of the source, done in a second. */
export default defineConfig({
  test: { root: new URL('..', import.meta.url).pathname, include: ['server/test/spine.test.ts'] },
})
