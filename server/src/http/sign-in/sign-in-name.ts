import { z } from 'zod'

/** What one signs in with: a name or a mail address, however it is typed. */
export const signInName = z.string().trim().min(1).max(100).describe('Upper and lower case are the same')

/** Two spellings of one name are one account. */
export function plainName(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase()
}
