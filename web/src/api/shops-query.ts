import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** The merchant's shops; several features name them. */
export const shopsQuery = queryOptions({
  queryKey: ['shops', 'list'],
  queryFn: () => answer(api.GET('/api/shops')),
})
