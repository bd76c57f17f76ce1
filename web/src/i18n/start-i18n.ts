import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { preferences } from '../lib/preferences.ts'
import { chooseLanguage, isLanguage, type Language } from './languages.ts'

type Locale = typeof import('./texts-en.ts').antdLocale

const load = {
  en: () => import('./texts-en.ts'),
  'zh-CN': () => import('./texts-zh-cn.ts'),
}
const antdLocales = new Map<string, Locale>()

/** Loads the texts of the reader's language before anything is drawn. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    ns: [
      'common',
      'orders',
      'order',
      'batch',
      'shops',
      'imports',
      'session',
      'settings',
      'problems',
      'refusals',
    ],
    defaultNS: 'common',
    resources: {},
    // Stages and reasons have `_` in their names, which would else begin a context.
    contextSeparator: '__',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await speak(chooseLanguage(preferences().language, navigator.languages))
}

/** Switches the whole page to a language, loading its texts the first time. */
export async function speak(language: Language): Promise<void> {
  const { texts, antdLocale } = await load[language]()
  for (const [namespace, words] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, words)
  }
  antdLocales.set(language, antdLocale)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export function antdLocaleOf(language: string): Locale | undefined {
  return antdLocales.get(language)
}

/** The language in force, one of ours. */
export function spoken(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en'
}
