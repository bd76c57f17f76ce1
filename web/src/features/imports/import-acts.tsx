import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { Import } from '../../api/shapes.ts'
import { formatCount } from '../../lib/format-money.ts'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { isBusy } from './import-queries.ts'

/** Bring the orders in, or leave it; at the foot of the page, always in reach. */
export function ImportActs({ data }: { data: Import }) {
  const { t, i18n } = useTranslation('imports')
  const { apply, cancel } = useImportActs(data.id)
  const count = data.summary.new + data.summary.changed
  if (data.state === 'finished' && data.shop) {
    return (
      <div className="import-acts">
        <Link to="/orders" search={{ shop: data.shop.id }} className="text-link">
          {t('acts.show')}
        </Link>
      </div>
    )
  }
  if (data.state !== 'ready' && !isBusy(data.state)) return null
  return (
    <div className="import-acts">
      {data.state === 'ready' && (
        <Button
          type="primary"
          size="large"
          disabled={!data.shop || count === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate()}
        >
          {count === 0
            ? t('acts.nothing')
            : t('acts.apply', { count, text: formatCount(count, i18n.language) })}
        </Button>
      )}
      <Button size="large" type="text" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('acts.cancel')}
      </Button>
      {data.state === 'ready' && !data.shop && count > 0 && (
        <span className="quiet">
          {t('acts.shopFirst')}{' '}
          <Link to="/shops" search={{ connect: 'files' }} className="text-link">
            {t('acts.makeShop')}
          </Link>
        </span>
      )}
    </div>
  )
}

function useImportActs(id: string) {
  const client = useQueryClient()
  const message = useMessages()
  const textOf = useRefusalText()
  const params = { params: { path: { id } } }
  const settled = {
    onError: (error: unknown) => void message.error(textOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  }
  const apply = useMutation({
    mutationFn: () => answer(api.POST('/api/imports/{id}/apply', params)),
    ...settled,
  })
  const cancel = useMutation({
    mutationFn: () => answer(api.POST('/api/imports/{id}/cancel', params)),
    ...settled,
  })
  return { apply, cancel }
}
