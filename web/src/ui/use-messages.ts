import type { MessageInstance } from 'antd/es/message/interface'
import { createContext, useContext } from 'react'

/** Short words at the top of the page. Provided by `routes/app.tsx`. */
export const Messages = createContext<MessageInstance | null>(null)

export function useMessages(): MessageInstance {
  const messages = useContext(Messages)
  if (!messages) throw new Error('There is no place for messages above this component.')
  return messages
}
