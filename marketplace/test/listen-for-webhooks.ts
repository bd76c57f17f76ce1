import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from './open-practice.ts'

/** A webhook as it arrived. */
type Arrived = { raw: string; authorization: string; type: number; id: string; data: Json; at: number }

/** Receives webhooks. `answer` may be changed to refuse them; 0 leaves the sender hanging. */
export async function listenForWebhooks() {
  const arrived: Arrived[] = []
  const listener = { answer: 200 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString()
      const body = JSON.parse(raw)
      arrived.push({
        raw,
        authorization: request.headers.authorization ?? '',
        type: body.type,
        id: body.tts_notification_id,
        data: body.data,
        at: body.timestamp,
      })
      if (listener.answer !== 0) response.writeHead(listener.answer).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrived,
    listener,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
