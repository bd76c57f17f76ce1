import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from './refused.ts'
import { sessionEnded } from './session-ended.ts'

/** Answers live in memory; hints of the server (live.ts) say when to ask again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: tryAgain, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

function noticeEndOfSession(error: unknown): void {
  if (error instanceof Refused && error.status === 401) sessionEnded.announce()
}

/** A refusal is an answer: asking again would not change it. Only an unreachable server is asked again. */
function tryAgain(failures: number, error: unknown): boolean {
  return error instanceof Refused && error.kind === 'unavailable' && failures < 2
}
