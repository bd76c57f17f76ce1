/** Four meanings, told apart by shape as well as by color, so that they survive printing and color blindness. */
export type Status = 'act' | 'soon' | 'good' | 'info' | 'quiet'

/** act: filled diamond · soon: triangle · good: disc with a tick · info: square ring · quiet: small ring. */
export function StatusMark({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg
      className={`status-mark status-mark-${status}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  )
}

const shapes = {
  act: <path d="M6 .4 11.6 6 6 11.6.4 6Z" fill="var(--act)" />,
  soon: <path d="M6 1 11.6 11H.4Z" fill="var(--soon-mark)" />,
  good: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="var(--good)" />
      <path d="m3.6 6.1 1.7 1.7 3.2-3.4" fill="none" stroke="var(--sheet)" strokeWidth="1.4" />
    </>
  ),
  info: (
    <rect
      x="1.4"
      y="1.4"
      width="9.2"
      height="9.2"
      rx="2"
      fill="none"
      stroke="var(--info)"
      strokeWidth="1.8"
    />
  ),
  quiet: <circle cx="6" cy="6" r="4" fill="none" stroke="var(--ink-3)" strokeWidth="1.6" />,
}
