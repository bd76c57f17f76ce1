import type { Keys } from '../../kernel/keys.ts'
import type { BatchAction } from '../batch-action.ts'

/** An action as it is kept: what people wrote freely is sealed beside it. */
export type KeptAction = { action: BatchAction; sealed: Buffer | null }

export function sealAction(keys: Keys, action: BatchAction): KeptAction {
  if (action.kind === 'note') return { action: { ...action, text: '' }, sealed: keys.seal(action.text) }
  if (action.kind !== 'hold' || !action.note) return { action, sealed: null }
  const { note, ...bare } = action
  return { action: bare, sealed: keys.seal(note) }
}

export function openAction(
  keys: Keys,
  { action, sealed }: { action: BatchAction; sealed: Buffer | null },
): BatchAction {
  if (!sealed) return action
  const words = keys.openText(sealed)
  if (action.kind === 'note') return { ...action, text: words }
  return action.kind === 'hold' ? { ...action, note: words } : action
}
