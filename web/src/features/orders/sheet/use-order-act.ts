import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../ui/use-messages.ts'
import { useRefusalText } from '../../../ui/use-refusal-text.ts'

/** One act on one order: refusals are told, and the order is read again whatever came of it. */
export function useOrderAct<Input>(id: string, act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  return useMutation({
    mutationFn: act,
    onError: error => void message.error(textOf(error)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['orders', 'facets'] })
      return client.invalidateQueries({ queryKey: ['orders', 'detail', id] })
    },
  })
}
