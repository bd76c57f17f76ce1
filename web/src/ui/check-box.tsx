import './check-box.css'

type Props = {
  label: string
  checked: boolean
  mixed?: boolean
  className?: string
  onChange: (stretch: boolean) => void
}

/** The browser's own check box, dressed; lists have hundreds of them. `stretch`: Shift was held. */
export function CheckBox({ label, checked, mixed = false, className = '', onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on the box from opening the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input itself takes the keys
    <span className={`check-box ${className}`} onClick={event => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={input => {
          if (input) input.indeterminate = mixed
        }}
        onChange={event => onChange(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </span>
  )
}
