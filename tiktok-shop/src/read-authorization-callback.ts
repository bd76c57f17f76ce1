/** What the seller's browser brings back from the consent page. */
export type AuthorizationCallback =
  /** `state` is undefined when the seller began in the platform's app store, which sends none. */
  | { granted: true; code: string; state: string | undefined }
  /** `auth_denied` when the seller said no. */
  | { granted: false; error: string; state: string | undefined }

/** Reads the query of the redirect. A refusal comes as `code=null&error=auth_denied`. */
export function readAuthorizationCallback(query: URLSearchParams): AuthorizationCallback {
  const code = query.get('code')
  const error = query.get('error')
  const state = query.get('state') ?? undefined
  if (error || !code || code === 'null') return { granted: false, error: error || 'no code', state }
  return { granted: true, code, state }
}
