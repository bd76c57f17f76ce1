import './market-mark.css'

/** The market's code with a small drawing of its flag (bare machines have no flag emoji). */
export function MarketMark({ market }: { market: string }) {
  const flag = flags[market]
  return (
    <span className="market-mark">
      {flag && (
        <svg width="15" height="10" viewBox="0 0 30 20" aria-hidden="true">
          {flag}
        </svg>
      )}
      {market}
    </span>
  )
}

const white = '#fff'
const stripes = (...colors: string[]) =>
  colors.map((color, index) => (
    <rect
      key={index}
      y={(20 / colors.length) * index}
      width="30"
      height={20 / colors.length + 0.1}
      fill={color}
    />
  ))
const columns = (...colors: string[]) =>
  colors.map((color, index) => (
    <rect
      key={index}
      x={(30 / colors.length) * index}
      width={30 / colors.length + 0.1}
      height="20"
      fill={color}
    />
  ))

const flags: Record<string, React.ReactNode> = {
  TH: stripes('#d52b3f', white, '#2d2f6b', '#2d2f6b', white, '#d52b3f'),
  ID: stripes('#d8232f', white),
  SG: stripes('#dd2436', white),
  VN: (
    <>
      <rect width="30" height="20" fill="#d6281f" />
      <path d="m15 4 1.5 4.3H21l-3.6 2.7 1.3 4.4L15 12.8l-3.7 2.6 1.3-4.4L9 8.3h4.5Z" fill="#ffdd33" />
    </>
  ),
  MY: (
    <>
      {stripes('#cc2233', white, '#cc2233', white, '#cc2233', white)}
      <rect width="15" height="10" fill="#1d2a6b" />
      <circle cx="7" cy="5" r="3" fill="#ffcc22" />
    </>
  ),
  PH: (
    <>
      {stripes('#1f4aa8', '#cf2036')}
      <path d="M0 0v20L14 10Z" fill={white} />
      <circle cx="5" cy="10" r="2.4" fill="#fcd52a" />
    </>
  ),
  US: (
    <>
      {stripes('#b5273a', white, '#b5273a', white, '#b5273a')}
      <rect width="13" height="12" fill="#2f3768" />
    </>
  ),
  GB: (
    <>
      <rect width="30" height="20" fill="#22356f" />
      <path d="M0 0 30 20M30 0 0 20" stroke={white} strokeWidth="4" />
      <path d="M15 0v20M0 10h30" stroke={white} strokeWidth="7" />
      <path d="M15 0v20M0 10h30" stroke="#c9202f" strokeWidth="4" />
    </>
  ),
  MX: columns('#1c6b48', white, '#c92b34'),
  BR: (
    <>
      <rect width="30" height="20" fill="#229447" />
      <path d="m15 2.5 12 7.5-12 7.5L3 10Z" fill="#f7d93b" />
      <circle cx="15" cy="10" r="4" fill="#263a7a" />
    </>
  ),
  JP: (
    <>
      <rect width="30" height="20" fill={white} />
      <circle cx="15" cy="10" r="5.5" fill="#c3213a" />
    </>
  ),
  DE: stripes('#1c1c1c', '#d22730', '#f5c83b'),
  FR: columns('#26408b', white, '#d6303f'),
  IT: columns('#1f8a4d', white, '#c92b38'),
  ES: stripes('#b5202c', '#f2c12e', '#f2c12e', '#b5202c'),
  IE: columns('#1f8f5a', white, '#f08a33'),
}
