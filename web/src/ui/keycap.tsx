import './keycap.css'

export function Keycap({ keys }: { keys: string }) {
  return <kbd className="keycap">{keys}</kbd>
}
