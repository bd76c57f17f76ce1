/** A crate seen from its corner: the lid in signal orange. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#191816" />
      <rect x=".5" y=".5" width="31" height="31" rx="7.5" fill="none" stroke="#fff" strokeOpacity=".12" />
      <path d="M6 12.5 16 8l10 4.5L16 17z" fill="#ff6a13" />
      <path d="M6 15.8 15 20v6.2L6 22z" fill="#fbfaf8" />
      <path d="M26 15.8 17 20v6.2l9-4.2z" fill="#fbfaf8" fillOpacity=".62" />
    </svg>
  )
}
