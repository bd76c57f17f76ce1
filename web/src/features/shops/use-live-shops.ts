import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type LiveHint, useLiveHints } from '../../api/live.ts'

const topics: LiveHint['topic'][] = ['shop', 'backfill']

/** Shops are read again when one of them changed or a back-fill moved on. */
export function useLiveShops(): void {
  const client = useQueryClient()
  useLiveHints(
    useCallback(
      (hint: LiveHint) => {
        if (topics.includes(hint.topic)) void client.invalidateQueries({ queryKey: ['shops'] })
      },
      [client],
    ),
  )
}
