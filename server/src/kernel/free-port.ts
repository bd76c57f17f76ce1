import { once } from 'node:events'
import { createServer } from 'node:net'

/** A loopback port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('The system gave no port.')
  return port
}

export async function isFreePort(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined
}

async function tryPort(wanted: number): Promise<number | undefined> {
  const server = createServer()
  try {
    server.listen(wanted, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return address && typeof address === 'object' ? address.port : undefined
  } catch {
    return undefined
  } finally {
    server.close()
  }
}
