import { Package } from 'lucide-react'
import { useState } from 'react'
import './picture.css'

/** A product's picture, square; what has none, or one that does not load, shows a parcel instead. */
export function Picture(props: { url: string | null; name: string; size: number; more?: number }) {
  const { url, name, size, more = 0 } = props
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span className="picture" style={{ width: size, height: size }}>
      {url && broken !== url ? (
        <img
          src={passedOn(url)}
          alt={name}
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(url)}
        />
      ) : (
        <Package size={size * 0.45} strokeWidth={1.5} aria-hidden="true" />
      )}
      {more > 0 && <span className="picture-more">+{more}</span>}
    </span>
  )
}

/** The server fetches pictures of other hosts for us, so that the page speaks to nobody else. */
function passedOn(url: string): string {
  return /^https?:/.test(url) ? `/api/pictures?url=${encodeURIComponent(url)}` : url
}
