import 'i18next'
import type { texts } from './texts-en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    contextSeparator: '__'
    resources: typeof texts
  }
}
