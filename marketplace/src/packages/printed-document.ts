/** A document behind its unguessable address, for 24 hours. */
export type PrintedDocument = { expiresAt: number; type: string; draw: () => Promise<Uint8Array> }
