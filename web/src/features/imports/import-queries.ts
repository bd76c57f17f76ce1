import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { Import } from '../../api/shapes.ts'

/** The tabs of a preview. `warned` are orders that come in though something in them should be looked at. */
export const tabs = ['new', 'changed', 'same', 'refused', 'warned'] as const
export type Tab = (typeof tabs)[number]

/** Hints tell of progress; this is for when they are lost. */
const lookMs = 1_500

export function isBusy(state: Import['state']): boolean {
  return state === 'reading' || state === 'applying'
}

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => answer(api.GET('/api/imports')),
  refetchInterval: query => (query.state.data?.some(one => isBusy(one.state)) ? lookMs : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: () => answer(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: query => (query.state.data && !isBusy(query.state.data.state) ? false : lookMs),
  })

/** `version` changes when the file was read again, so that the rows of an earlier reading are left behind. */
export const importRowsQuery = (id: string, tab: Tab, version: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, tab, version],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/imports/{id}/rows', {
          params: {
            path: { id },
            query: {
              ...(tab === 'warned' ? { warned: 'true' } : { outcome: tab }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
  })
