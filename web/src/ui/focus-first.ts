/** Puts the keyboard into the first field of a dialog that has just opened, instead of on its cross. */
export function focusFirst(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
