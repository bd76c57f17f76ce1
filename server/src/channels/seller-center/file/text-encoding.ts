import { Refusal } from '../../../kernel/refusal.ts'
import { habitsOf } from '../words/market-habits.ts'

/** Labels of the Encoding Standard, as TextDecoder knows them. */
export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-874'
  | 'windows-1258'
  | 'windows-1252'
  | 'shift_jis'

/**
 * How the text of a file is encoded. UTF-8 and UTF-16 prove themselves: by their mark, by being valid to the last
 * byte, by the zeros between Latin letters. An old code page cannot be told from another by its bytes, so it is
 * taken only from the market that a person named, or when Thai status words appear under it.
 * @throws Refusal `import.encoding-unknown`
 */
export async function detectEncoding(
  bytes: AsyncIterable<Uint8Array>,
  market: string | undefined,
): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let head: Uint8Array | undefined
  try {
    for await (const block of bytes) {
      if (!head) {
        head = block.slice(0, 64 * 1024)
        const marked = byMark(head) ?? byZeros(head)
        if (marked) return marked
      }
      utf8.decode(block, { stream: true })
    }
    utf8.decode()
    return 'utf-8'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const codePage = market ? habitsOf(market)?.codePage : undefined
  if (codePage) return codePage
  if (head && thaiStatus.test(new TextDecoder('windows-874').decode(head))) return 'windows-874'
  throw new Refusal(
    'invalid',
    'import.encoding-unknown',
    'The letters of this file cannot be told for certain: it is not UTF-8, as Seller Center writes it. ' +
      'Take the file as it was downloaded, or choose its market and try again.',
  )
}

const thaiStatus = /ที่จะจัดส่ง|จัดส่งแล้ว|เสร็จสมบูรณ์|สำเร็จแล้ว|ยกเลิกแล้ว|ค้างชำระ/

function byMark(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The header is in Latin letters, so in UTF-16 every second byte at the beginning is zero. */
function byZeros(head: Uint8Array): TextEncoding | undefined {
  const sample = head.subarray(0, 40)
  const zerosAt = (parity: number) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (zerosAt(1) >= 18 && zerosAt(0) === 0) return 'utf-16le'
  if (zerosAt(0) >= 18 && zerosAt(1) === 0) return 'utf-16be'
  return undefined
}
