/** Named moments as a jsonb column holds them: ISO 8601 text. */
export type Moments<Name extends string> = { [name in Name]?: string }

export function momentsOf<Name extends string>(moments: Moments<Name>): { [name in Name]?: Date } {
  const entries = Object.entries<string | undefined>(moments)
  return Object.fromEntries(entries.map(([name, text]) => [name, new Date(text ?? Number.NaN)])) as {
    [name in Name]?: Date
  }
}
