import './tab-strip.css'

type Props<Key extends string> = {
  label: string
  tabs: readonly { key: Key; name: string; count: string }[]
  chosen: Key
  /** Id of the part of the page that the tabs switch. */
  controls: string
  onChoose: (key: Key) => void
}

/** Tabs with their counts; on a phone they scroll sideways instead of hiding behind a menu. */
export function TabStrip<Key extends string>({ label, tabs, chosen, controls, onChoose }: Props<Key>) {
  return (
    <div className="tab-strip" role="tablist" aria-label={label}>
      {tabs.map(tab => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === chosen}
          aria-controls={controls}
          onClick={() => onChoose(tab.key)}
        >
          {tab.name} <span>{tab.count}</span>
        </button>
      ))}
    </div>
  )
}
