import { Refusal } from '../../kernel/refusal.ts'

/** @throws Refusal `import.time-zone-unknown` when it is no zone of the IANA list. */
export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Refusal(
      'invalid',
      'import.time-zone-unknown',
      `“${timeZone}” is no time zone. Use a name such as Asia/Bangkok.`,
    )
  }
}
