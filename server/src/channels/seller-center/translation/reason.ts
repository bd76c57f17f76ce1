/** Why an order of a file is refused, or what a person should look at though it is imported. */
export type Reason = {
  severity: 'refusal' | 'warning'
  /** Stable; the translation key. */
  code: string
  message: string
  row?: number
  /** The column's name as Seller Center prints it. */
  column?: string
  /** The cell, unless it may be personal. */
  value?: string
}

/** An order has hundreds of rows at most, but one file can be wrong in every cell. */
const maxReasons = 20

/** Collects reasons, each once per column and value, at most 20. */
export function reasonList(): { list: Reason[]; add(reason: Reason): void } {
  const list: Reason[] = []
  const said = new Set<string>()
  return {
    list,
    add(reason) {
      const key = `${reason.code} ${reason.column} ${reason.value}`
      if (said.has(key) || list.length >= maxReasons) return
      said.add(key)
      list.push(reason.value === undefined ? reason : { ...reason, value: reason.value.slice(0, 100) })
    },
  }
}
