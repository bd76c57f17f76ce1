import bwip from 'bwip-js/node'

/** A Code 128 barcode as widths in modules: bar, gap, bar, … bar. Refuses characters beyond ASCII. */
export function code128(text: string): number[] {
  const [drawn] = bwip.raw({ bcid: 'code128', text }) as { sbs?: number[] }[]
  if (!drawn?.sbs) throw new Error('code128: the encoder drew no bars')
  return drawn.sbs
}

/** A QR code as rows of modules, true for dark, without its quiet zone. A fixed mask saves most of the encoder's time. */
export function qrCode(text: string): boolean[][] {
  const [drawn] = bwip.raw({ bcid: 'qrcode', text, eclevel: 'M', mask: 1 } as Parameters<
    typeof bwip.raw
  >[0]) as {
    pixs?: number[]
    pixx?: number
  }[]
  if (!drawn?.pixs || !drawn.pixx) throw new Error('qrcode: the encoder drew no modules')
  const { pixs, pixx } = drawn
  return Array.from({ length: pixs.length / pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).map(module => module === 1),
  )
}
