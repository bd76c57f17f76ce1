import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Told = { code: string; message: string; values?: string[]; value?: string; column?: string }

/** A note or a reason of an import in the reader's language by its code, else as the server said it. */
export function useImportText(): (kind: 'note' | 'reason', told: Told) => string {
  const { t, i18n } = useTranslation('imports')
  return useCallback(
    (kind, told) => {
      const key = `${kind}.${told.code}`
      if (!i18n.exists(key, { ns: 'imports' })) return told.message
      const value = told.value ?? told.values?.[0] ?? ''
      return t(key as 'note.file-format', { value: spoken(value), column: told.column ?? '' })

      /** Markets and orders of a date come as codes. */
      function spoken(code: string): string {
        if (code === 'day-first' || code === 'month-first') return t(`dayOrder.${code}`)
        if (!/^[A-Z]{2}$/.test(code)) return code
        return new Intl.DisplayNames(i18n.language, { type: 'region' }).of(code) ?? code
      }
    },
    [t, i18n],
  )
}
