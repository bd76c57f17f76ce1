import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

type Credentials = { signInName: string; password: string }

/** Name and password; `onDone` runs once a session is open. */
export function SignInForm({ name, onDone }: { name?: string; onDone: () => void }) {
  const { t } = useTranslation('session')
  const textOf = useRefusalText()
  const signIn = useMutation({
    mutationFn: (body: Credentials) => answer(api.POST('/api/session', { body })),
    onSuccess: onDone,
  })
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ signInName: name ?? '', password: '' }}
      onFinish={credentials => signIn.mutate(credentials)}
    >
      {signIn.error && <Alert type="error" title={textOf(signIn.error)} className="session-alert" />}
      <Form.Item
        name="signInName"
        label={t('signIn.name')}
        rules={[{ required: true, message: t('signIn.nameMissing') }]}
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus={!name} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input.Password size="large" autoComplete="current-password" autoFocus={Boolean(name)} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  )
}
