/** A document behind its unguessable address. It is drawn anew whenever it is fetched. */
export type PrintedDocument = {
  /** Unix seconds. */
  expiresAt: number
  type: string
  draw: () => Uint8Array | Promise<Uint8Array>
}
