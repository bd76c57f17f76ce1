import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { Session } from './shapes.ts'

type Capability = Session['capabilities'][number]

export const sessionKey = ['session'] as const

/** Asked once, and again after each sign-in or sign-out. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => answer(api.GET('/api/session')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in and what they may do. */
export function useSession() {
  return useQuery(sessionQuery)
}

/** Whether to offer an act at all; the server decides again when it is done. */
export function useMay(capability: Capability): boolean {
  const { data } = useSession()
  return mayDo(data, capability)
}

export function mayDo(session: Session | undefined, capability: Capability): boolean {
  return session?.capabilities.includes(capability) ?? false
}
