import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Radio, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { ChannelApp } from '../../api/shapes.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { channelAppsKey, useAuthorize } from './use-shop-acts.ts'

type Credentials = { appKey: string; appSecret: string; serviceId: string; region: 'us' | 'global' }

/** A real shop, click by click: the app in Partner Center, its keys here, its addresses there, the consent. */
export function ConnectTikTok() {
  const { t } = useTranslation('shops')
  const { data: apps } = useQuery({
    queryKey: channelAppsKey,
    queryFn: () => answer(api.GET('/api/channel-apps')),
  })
  const app = apps?.find(one => !one.practice)
  return (
    <ol className="connect-steps">
      <li>
        <h2>{t('connect.step1')}</h2>
        <p>{t('connect.step1Text')}</p>
      </li>
      <li>
        <h2>{t('connect.step2')}</h2>
        <p>{app ? t('connect.step2Done', { key: app.appKey }) : t('connect.step2Text')}</p>
        <CredentialsForm app={app} />
      </li>
      <li>
        <h2>{t('connect.step3')}</h2>
        <p>{t('connect.step3Text')}</p>
        {app && <Typography.Text copyable={{ text: app.redirectUrl }}>{app.redirectUrl}</Typography.Text>}
      </li>
      <li>
        <h2>{t('connect.step4')}</h2>
        <p>{t('connect.step4Text')}</p>
        <AuthorizeButton ready={Boolean(app)} />
      </li>
    </ol>
  )
}

function AuthorizeButton({ ready }: { ready: boolean }) {
  const { t } = useTranslation('shops')
  const { app, connect } = useAuthorize(false)
  return (
    <Button
      type="primary"
      style={{ marginTop: 10 }}
      disabled={!ready || !app}
      loading={connect.isPending}
      onClick={() => app && connect.mutate(app.id)}
    >
      {t('connect.authorize')}
    </Button>
  )
}

function CredentialsForm({ app }: { app: ChannelApp | undefined }) {
  const { t } = useTranslation('shops')
  const client = useQueryClient()
  const textOf = useRefusalText()
  const save = useMutation({
    mutationFn: (body: Credentials) => answer(api.PUT('/api/channel-apps', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: channelAppsKey }),
  })
  const missing = (field: string) => [{ required: true, message: t('connect.missing', { field }) }]
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ region: 'global', appKey: app?.appKey ?? '', serviceId: app?.serviceId ?? '' }}
      key={app?.id ?? 'new'}
      onFinish={credentials => save.mutate(credentials)}
    >
      {save.error && <Alert type="error" title={textOf(save.error)} />}
      <Form.Item name="region" label={t('connect.region')}>
        <Radio.Group
          options={[
            { value: 'global', label: t('connect.regionGlobal') },
            { value: 'us', label: t('connect.regionUs') },
          ]}
        />
      </Form.Item>
      <Form.Item name="appKey" label={t('connect.appKey')} rules={missing(t('connect.appKey'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="appSecret" label={t('connect.appSecret')} rules={missing(t('connect.appSecret'))}>
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Form.Item name="serviceId" label={t('connect.serviceId')} rules={missing(t('connect.serviceId'))}>
        <Input autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" type={app ? 'default' : 'primary'} loading={save.isPending}>
        {app ? t('connect.replace') : t('connect.save')}
      </Button>
    </Form>
  )
}
