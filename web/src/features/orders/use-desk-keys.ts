import { useEffect, useRef } from 'react'
import { typing } from '../../lib/typing.ts'
import type { BatchDialog } from './use-desk.ts'

export type DeskActs = {
  move: (by: number) => void
  open: () => void
  close: () => void
  toggle: () => void
  selectLoaded: () => void
  dialog: (name: BatchDialog) => void
  load: () => void
  help: () => void
}

/** One key per act; the help overlay lists them from here. */
const keys: Record<string, (acts: DeskActs) => void> = {
  j: acts => acts.move(1),
  k: acts => acts.move(-1),
  ArrowDown: acts => acts.move(1),
  ArrowUp: acts => acts.move(-1),
  Enter: acts => acts.open(),
  o: acts => acts.open(),
  Escape: acts => acts.close(),
  x: acts => acts.toggle(),
  a: acts => acts.selectLoaded(),
  t: acts => acts.dialog('tag'),
  n: acts => acts.dialog('note'),
  h: acts => acts.dialog('hold'),
  r: acts => acts.dialog('release'),
  e: acts => acts.dialog('export'),
  u: acts => acts.load(),
  '?': acts => acts.help(),
}

/** Keys work wherever no field, menu or dialog has them. */
export function useDeskKeys(acts: DeskActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || typing(event) || pressesSomething(event)) return
      event.preventDefault()
      act(latest.current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Enter belongs to the button or link that has the focus. */
function pressesSomething(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button') !== null
  )
}
