import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import { useSession } from '../../api/use-session.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { spoken } from '../../i18n/start-i18n.ts'
import { useChangeLanguage } from '../../i18n/use-change-language.ts'
import { PageSection } from '../../ui/page-section.tsx'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'

/** One's own name and language. */
export function AccountSection() {
  const { t } = useTranslation('settings')
  const message = useMessages()
  const textOf = useRefusalText()
  const { data: session, refetch } = useSession()
  const changeLanguage = useChangeLanguage()
  const rename = useMutation({
    mutationFn: (displayName: string) => answer(api.PATCH('/api/account', { body: { displayName } })),
    onSuccess: async () => {
      await refetch()
      void message.success(t('saved'))
    },
    onError: error => void message.error(textOf(error)),
  })
  const account = session?.account
  if (!account) return null
  return (
    <PageSection title={t('account.title')} text={t(`role.${roleOf(account.role)}`)}>
      <Form<{ displayName: string }>
        layout="vertical"
        requiredMark={false}
        className="settings-form"
        initialValues={{ displayName: account.displayName }}
        onFinish={({ displayName }) => rename.mutate(displayName.trim())}
      >
        <Form.Item label={t('account.signInName')}>
          <span>{account.signInName}</span>
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('account.name')}
          rules={[{ required: true, whitespace: true, message: t('account.nameMissing') }]}
        >
          <Input maxLength={100} autoComplete="name" />
        </Form.Item>
        <Form.Item label={t('account.language')} htmlFor="language">
          <Select<Language>
            id="language"
            value={spoken()}
            options={languages.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={changeLanguage}
          />
        </Form.Item>
        <Button htmlType="submit" loading={rename.isPending}>
          {t('save')}
        </Button>
      </Form>
    </PageSection>
  )
}

const roles = ['owner', 'manager', 'packer', 'support', 'analyst'] as const

function roleOf(role: string): (typeof roles)[number] {
  return roles.find(one => one === role) ?? 'analyst'
}
