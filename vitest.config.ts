import { defineConfig } from 'vitest/config'

/** One runner for the whole house. Files share threads (no isolation), so none of them may keep global state. */
export default defineConfig({
  test: {
    include: ['{tiktok-shop,marketplace,server,web,bench,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'data/**'],
    globalSetup: ['server/test/global-setup.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
