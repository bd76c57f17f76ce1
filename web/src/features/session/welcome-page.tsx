import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { sessionKey } from '../../api/use-session.ts'
import { spoken } from '../../i18n/start-i18n.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { SessionFrame } from './session-frame.tsx'

type Owner = { displayName: string; signInName: string; password: string }

/** Reached by the one-time link of the first start: the owner's account; by a later link: a new password. */
export function WelcomePage({ needsOwner }: { needsOwner: boolean }) {
  const { t } = useTranslation('session')
  const textOf = useRefusalText()
  const create = useCreateOwner()
  return (
    <SessionFrame title={t('welcome.title')} text={needsOwner ? t('welcome.text') : t('welcome.again')}>
      <Form<Owner> layout="vertical" requiredMark={false} onFinish={owner => create.mutate(owner)}>
        {create.error && <Alert type="error" title={textOf(create.error)} className="session-alert" />}
        <Form.Item
          name="displayName"
          label={t('welcome.displayName')}
          rules={[{ required: true, message: t('welcome.displayNameMissing') }]}
        >
          <Input size="large" autoComplete="name" autoFocus />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={t('signIn.name')}
          extra={t('welcome.signInNameHint')}
          rules={[{ required: true, message: t('signIn.nameMissing') }]}
        >
          <Input size="large" autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          extra={t('welcome.passwordHint')}
          rules={[{ required: true, min: 8, message: t('welcome.passwordShort') }]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={create.isPending}>
          {t('welcome.submit')}
        </Button>
      </Form>
    </SessionFrame>
  )
}

function useCreateOwner() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (owner: Owner) =>
      answer(api.POST('/api/session/owner', { body: { ...owner, language: spoken() } })),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: sessionKey })
      await navigate({ to: '/orders', search: { stage: 'to_ship' } })
    },
  })
}
