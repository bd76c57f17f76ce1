import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { startFakeApi } from './test/fake/start-fake-api.ts'

/** `FAKE_API=1 vite` works on the screens without a server; otherwise calls go to the one on SERVER. */
const server = process.env.SERVER ?? 'http://127.0.0.1:4700'

export default defineConfig(async ({ command }) => {
  const target = command === 'serve' && process.env.FAKE_API ? await fakeTarget() : server
  return {
    plugins: react(),
    server: { host: '127.0.0.1', proxy: { '/api': target, '/sign-in': target, '/pictures': target } },
    build: {
      target: ['chrome111', 'safari16.4', 'firefox114'],
      chunkSizeWarningLimit: 1200,
      reportCompressedSize: true,
    },
  }
})

async function fakeTarget(): Promise<string> {
  const fake = await startFakeApi({ orders: 2000 })
  return fake.url
}
