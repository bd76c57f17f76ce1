import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { useSession } from '../../api/use-session.ts'
import { PageSection } from '../../ui/page-section.tsx'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

type Passwords = { old: string; new: string }

/** A new password; all other sessions end. */
export function PasswordSection() {
  const { t } = useTranslation('settings')
  const message = useMessages()
  const textOf = useRefusalText()
  const { data: session, refetch } = useSession()
  const [form] = Form.useForm<Passwords>()
  const change = useMutation({
    mutationFn: (password: Passwords) => answer(api.PATCH('/api/account', { body: { password } })),
    onSuccess: async () => {
      form.resetFields()
      await refetch()
      void message.success(t('password.changed'))
    },
    onError: error => void message.error(textOf(error)),
  })
  return (
    <PageSection title={t('password.title')} text={t('password.text')}>
      <Form<Passwords>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="settings-form"
        onFinish={passwords => change.mutate(passwords)}
      >
        <input
          type="text"
          autoComplete="username"
          value={session?.account?.signInName ?? ''}
          readOnly
          hidden
        />
        <Form.Item
          name="old"
          label={t('password.old')}
          rules={[{ required: true, message: t('password.oldMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="new"
          label={t('password.new')}
          extra={t('password.hint')}
          rules={[{ required: true, min: 8, message: t('password.short') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {t('password.change')}
        </Button>
      </Form>
    </PageSection>
  )
}
