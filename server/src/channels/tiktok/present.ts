type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** The members that have a value: absent ones are left out rather than set to undefined. */
export function present<Values extends Record<string, unknown>>(values: Values): Present<Values> {
  const kept: Present<Values> = {}
  for (const name in values) {
    if (values[name] !== undefined) Object.assign(kept, { [name]: values[name] })
  }
  return kept
}
