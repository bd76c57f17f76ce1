import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { Import } from '../../api/shapes.ts'
import { shopsQuery } from '../../api/shops-query.ts'
import { marketCodes } from '../../lib/market-codes.ts'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

type Correction = { shopId?: string; market?: string; dayOrder?: 'day-first' | 'month-first' }

/** Of which shop and market the file is, and how its dates read. What a person says wins over what was guessed. */
export function ImportSource({ data }: { data: Import }) {
  const { t, i18n } = useTranslation('imports')
  const { data: shops = [] } = useQuery(shopsQuery)
  const correct = useCorrect(data.id)
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' })
  const fixed = data.state !== 'ready' && data.state !== 'failed'
  const byMarket = [...shops].sort(
    (one, other) => Number(other.market === data.market) - Number(one.market === data.market),
  )
  return (
    <div className="import-source">
      <span>
        <span id="import-shop">{t('source.shop')}</span>
        <Select
          aria-labelledby="import-shop"
          placeholder={t('source.chooseShop')}
          disabled={fixed || correct.isPending}
          status={data.shop || fixed ? '' : 'warning'}
          {...(data.shop ? { value: data.shop.id } : {})}
          options={byMarket.map(shop => ({ value: shop.id, label: `${shop.name} (${shop.market})` }))}
          onChange={shopId => correct.mutate({ shopId })}
        />
      </span>
      <span>
        <span id="import-market">{t('source.market')}</span>
        <Select
          aria-labelledby="import-market"
          placeholder={t('source.chooseMarket')}
          disabled={fixed || correct.isPending}
          {...(data.market ? { value: data.market } : {})}
          options={marketCodes.map(value => ({ value, label: names.of(value) ?? value }))}
          onChange={market => correct.mutate({ market })}
        />
      </span>
      <span>
        <span id="import-days">{t('source.dates')}</span>
        <Select<'auto' | 'day-first' | 'month-first'>
          aria-labelledby="import-days"
          disabled={fixed || correct.isPending}
          value={data.dayOrder ?? 'auto'}
          options={[
            { value: 'auto', label: t('source.datesAuto'), disabled: true },
            { value: 'day-first', label: t('source.dayFirst') },
            { value: 'month-first', label: t('source.monthFirst') },
          ]}
          onChange={dayOrder => dayOrder !== 'auto' && correct.mutate({ dayOrder })}
        />
      </span>
    </div>
  )
}

function useCorrect(id: string) {
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  return useMutation({
    mutationFn: (body: Correction) =>
      answer(api.PATCH('/api/imports/{id}', { params: { path: { id } }, body })),
    onError: error => void message.error(textOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}
