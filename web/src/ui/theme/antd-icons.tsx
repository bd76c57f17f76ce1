import type { ConfigProviderProps } from 'antd'
import { ChevronDown, CircleAlert, CircleCheck, CircleX, Eye, EyeOff, Info, X } from 'lucide-react'

const small = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
const large = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/**
 * The product's own icons in antd's components: one hand, and none of antd's names ("close-circle"), which
 * screen readers would read aloud in English.
 */
export const antdIcons = {
  select: {
    suffixIcon: <ChevronDown {...small} />,
    clearIcon: <X {...small} />,
    removeIcon: <X {...small} />,
  },
  inputPassword: { iconRender: visible => (visible ? <Eye {...large} /> : <EyeOff {...large} />) },
  modal: { closeIcon: <X {...large} /> },
  drawer: { closeIcon: <X {...large} /> },
  alert: {
    closeIcon: <X {...small} />,
    successIcon: <CircleCheck {...large} />,
    infoIcon: <Info {...large} />,
    warningIcon: <CircleAlert {...large} />,
    errorIcon: <CircleX {...large} />,
  },
} satisfies Partial<ConfigProviderProps>
