import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { Shop } from '../../api/shapes.ts'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

export const channelAppsKey = ['channel-apps']

/** What can be done with a shop; whatever comes of it, its certificate is read again. */
export function useShopActs(shop: Pick<Shop, 'id' | 'practice'>) {
  const { t } = useTranslation('shops')
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  const params = { params: { path: { id: shop.id } } }
  const settled = {
    onError: (error: unknown) => void message.error(textOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['shops'] }),
  }
  const check = useMutation({
    mutationFn: () => answer(api.POST('/api/shops/{id}/check', params)),
    onSuccess: () => void message.success(t('acts.checked')),
    ...settled,
  })
  const disconnect = useMutation({
    mutationFn: () => answer(api.POST('/api/shops/{id}/disconnect', params)),
    ...settled,
  })
  const backfill = useMutation({
    mutationFn: (days: number) => answer(api.POST('/api/shops/{id}/backfill', { ...params, body: { days } })),
    ...settled,
  })
  return { check, disconnect, backfill, authorize: useAuthorize(shop.practice) }
}

/** Leaves for the platform's consent page; it comes back by the app's redirect. */
export function useAuthorize(practice: boolean) {
  const message = useMessages()
  const textOf = useRefusalText()
  const { data: apps } = useQuery({
    queryKey: channelAppsKey,
    queryFn: () => answer(api.GET('/api/channel-apps')),
  })
  const app = apps?.find(one => one.practice === practice)
  const connect = useMutation({
    mutationFn: (appId: string) => answer(api.POST('/api/shops/connect', { body: { appId } })),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: error => void message.error(textOf(error)),
  })
  return { app, connect }
}
