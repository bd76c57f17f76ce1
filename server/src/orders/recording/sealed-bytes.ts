/**
 * Many sealed values as one binary parameter: each row names its part by `at` (from 1) and `length`, and SQL cuts it
 * out with `substring`. As text in the rows' JSON they would be twice as long and decoded byte by byte.
 */
export class SealedBytes {
  readonly #parts: Buffer[] = []
  #length = 0

  add(part: Buffer): { at: number; length: number } {
    const at = this.#length + 1
    this.#parts.push(part)
    this.#length += part.length
    return { at, length: part.length }
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts, this.#length)
  }
}
