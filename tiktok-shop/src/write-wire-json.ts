/** JSON.rawJSON (ECMAScript 2026), which the compiler's library does not know yet. */
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => object }

const encoder = new TextEncoder()

/** The bytes of a JSON body, made once so that what is signed is what is sent. A bigint is written with all its digits. */
export function writeWireJson(value: unknown): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? rawJSON(String(item)) : item,
  )
  return encoder.encode(text)
}
