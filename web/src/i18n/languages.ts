/** Languages that are complete. Each is named in itself, as whoever looks for it will read it. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'zh-CN', name: '简体中文' },
] as const
export type Language = (typeof languages)[number]['code']

export function isLanguage(code: string | null | undefined): code is Language {
  return languages.some(language => language.code === code)
}

/** The reader's choice, else the first of the browser's languages that we have, else English. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen
  for (const wanted of browser) {
    const [family] = wanted.toLowerCase().split('-')
    const found = languages.find(language => language.code.toLowerCase().split('-')[0] === family)
    if (found) return found.code
  }
  return 'en'
}
