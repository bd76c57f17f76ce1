import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type LiveHint, useLiveHints } from '../../api/live.ts'

export function useLiveImports(): void {
  const client = useQueryClient()
  useLiveHints(
    useCallback(
      (hint: LiveHint) => {
        if (hint.topic !== 'import') return
        void client.invalidateQueries({ queryKey: ['imports', 'list'] })
        void client.invalidateQueries({ queryKey: ['imports', 'one', hint.id] })
      },
      [client],
    ),
  )
}
