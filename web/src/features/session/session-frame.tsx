import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../i18n/languages.ts'
import { speak, spoken } from '../../i18n/start-i18n.ts'
import { prefer } from '../../lib/preferences.ts'
import { Logo } from '../../ui/logo.tsx'
import './session-frame.css'

/** The quiet page around sign-in and welcome, with the languages at hand before anyone can read a setting. */
export function SessionFrame(props: { title: string; text?: string; children?: ReactNode }) {
  const { t } = useTranslation('session')
  return (
    <main className="session-frame">
      <section className="session-card" aria-labelledby="session-title">
        <div className="session-brand">
          <Logo size={36} />
          <span>Supercargo</span>
        </div>
        <h1 id="session-title">{props.title}</h1>
        {props.text && <p className="session-text">{props.text}</p>}
        {props.children}
      </section>
      <Segmented
        aria-label={t('language')}
        value={spoken()}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={language => {
          prefer({ language })
          void speak(language)
        }}
      />
    </main>
  )
}
