/** What an order's terms must have: a small boolean formula over lexemes. */
export type TermQuery =
  | { kind: 'lexeme'; text: string; prefix: boolean }
  | { kind: 'all'; of: TermQuery[] }
  | { kind: 'any'; of: TermQuery[] }

export function lexeme(text: string, options: { prefix?: boolean } = {}): TermQuery {
  return { kind: 'lexeme', text, prefix: options.prefix ?? false }
}

export function allOf(of: TermQuery[]): TermQuery {
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
}

export function anyOf(of: TermQuery[]): TermQuery {
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
}

/** Text of PostgreSQL's type tsquery. Lexemes are quoted, so nothing in them is read as an operator. */
export function tsqueryOf(query: TermQuery): string {
  if (query.kind === 'lexeme') {
    const quoted = `'${query.text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    return query.prefix ? `${quoted}:*` : quoted
  }
  return `(${query.of.map(tsqueryOf).join(query.kind === 'all' ? ' & ' : ' | ')})`
}
