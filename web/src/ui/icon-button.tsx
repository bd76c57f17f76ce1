import { Button, type ButtonProps, Tooltip } from 'antd'
import type { LucideIcon } from 'lucide-react'

/** A button that shows an icon alone; its name is read aloud and shown on hover, with its key when it has one. */
export function IconButton(
  props: { icon: LucideIcon; label: string; keys?: string } & Omit<ButtonProps, 'icon'>,
) {
  const { icon: Icon, label, keys, ...button } = props
  return (
    <Tooltip title={keys ? `${label}  ${keys}` : label} mouseEnterDelay={0.4}>
      <Button type="text" {...button} aria-label={label} icon={<Icon size={16} strokeWidth={1.75} />} />
    </Tooltip>
  )
}
