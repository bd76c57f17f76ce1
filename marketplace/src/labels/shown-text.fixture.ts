import { inflateSync } from 'node:zlib'

/** All texts that a PDF made here shows, one a line, with octal escapes read back; for tests. */
export function shownText(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const texts: string[] = []
  for (let at = bytes.indexOf('\nstream\n'); at >= 0; at = bytes.indexOf('\nstream\n', at + 8)) {
    const content = inflateSync(bytes.subarray(at + 8, bytes.indexOf('endstream', at))).toString('latin1')
    for (const [, shown = ''] of content.matchAll(/\((.*?)\) Tj/g)) {
      texts.push(
        shown.replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
      )
    }
  }
  return texts.join('\n')
}
