import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** `FAKE_API=1 vite` works on the screens without a server; otherwise calls go to the one on SERVER. */
const server = process.env.SERVER ?? 'http://127.0.0.1:4700'

/** antd's parts that stand on every page, and what they are made of. */
const parts = 'app|button|config-provider|dropdown|empty|input|menu|message|popover|select|space|spin|tooltip'
const roots =
  'util|motion|trigger|portal|resize-observer|overflow|menu|dropdown|input|select|virtual-list|tooltip|notification'
const everywhere = packages(
  `(antd/es/(_util|style|theme|version|${parts})|@rc-component/(${roots})|@ant-design/(cssinjs|cssinjs-utils|colors|fast-color))`,
)

export default defineConfig(async ({ command }) => {
  const target = command === 'serve' && process.env.FAKE_API ? await fakeTarget() : server
  return {
    plugins: [react(), compressed()],
    server: { host: '127.0.0.1', proxy: { '/api': target, '/sign-in': target, '/pictures': target } },
    build: {
      target: ['chrome111', 'safari16.4', 'firefox114'],
      chunkSizeWarningLimit: 1200,
      reportCompressedSize: true,
      rolldownOptions: {
        output: {
          // What every page needs comes in few files instead of forty; forms and dialogs stay in their own.
          codeSplitting: {
            groups: [
              {
                name: 'base',
                priority: 3,
                test: packages('react|react-dom|scheduler|@tanstack|i18next|react-i18next'),
              },
              { name: 'antd', priority: 2, test: everywhere },
              { name: 'common', priority: 1, test: /web[\\/]src[\\/](lib|ui|api)[\\/]/, minShareCount: 2 },
            ],
          },
        },
      },
    },
  }
})

async function fakeTarget(): Promise<string> {
  const { startFakeApi } = await import('./test/fake/start-fake-api.ts')
  const fake = await startFakeApi({ orders: 2000 })
  return fake.url
}

/** Files of these packages, wherever npm put them. */
function packages(names: string): RegExp {
  return new RegExp(`node_modules/(${names})/`.replaceAll('/', '[\\\\/]'))
}

/** The server sends these as they are: what is compressed once at the build costs nothing at each request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        const file = join(dir, name)
        if (!/\.(js|css|svg|html)$/.test(name) || statSync(file).size < 1000) continue
        const body = readFileSync(file)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
        writeFileSync(`${file}.br`, brotliCompressSync(body, { params }))
        writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
      }
    },
  }
}
