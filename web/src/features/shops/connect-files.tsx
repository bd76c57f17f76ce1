import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { marketCodes } from '../../lib/market-codes.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

type FileShop = { name: string; market: string }

/** A shop without API access: a name and a market are all it needs. */
export function ConnectFiles({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('shops')
  const client = useQueryClient()
  const textOf = useRefusalText()
  const create = useMutation({
    mutationFn: (body: FileShop) => answer(api.POST('/api/shops/file', { body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['shops'] })
      onDone()
    },
  })
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' })
  return (
    <Form<FileShop> layout="vertical" requiredMark={false} onFinish={shop => create.mutate(shop)}>
      {create.error && <Alert type="error" title={textOf(create.error)} />}
      <Form.Item
        name="name"
        label={t('connect.shopName')}
        rules={[{ required: true, message: t('connect.shopNameMissing') }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="market"
        label={t('connect.market')}
        rules={[{ required: true, message: t('connect.marketMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={marketCodes.map(value => ({ value, label: names.of(value) ?? value }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('connect.createShop')}
      </Button>
    </Form>
  )
}
