/**
 * Where the client gets a seller's access token. One source serves all shops of a seller, since one token does.
 * `storedTokens` builds one upon an application's own store.
 */
export interface TokenSource {
  /**
   * A token that should be valid now. `rejected` is one that the platform has just called invalid: look where the
   * tokens are kept whether there is another by now, but do not refresh for it.
   */
  accessToken(signal?: AbortSignal, rejected?: string): Promise<string>
  /** The platform has called `rejected` expired: answers a newer one, fetched at most once however many ask. */
  replaceToken(rejected: string, signal?: AbortSignal): Promise<string>
}
