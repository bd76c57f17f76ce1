import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Whatever carries a code and the server's English sentence: a thrown refusal, or one in a list of results. */
type Told = { code: string; message: string; detail?: Record<string, unknown> }

/** A refusal in the reader's language by its code; the server's own sentence where no translation exists. */
export function useRefusalText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('refusals')
  return useCallback(
    error => {
      if (!isTold(error)) return t('unexpected')
      const key = `codes.${error.code.replaceAll('.', '_')}`
      return i18n.exists(key, { ns: 'refusals' }) ? t(key as 'unexpected', error.detail ?? {}) : error.message
    },
    [t, i18n],
  )
}

function isTold(error: unknown): error is Told {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
