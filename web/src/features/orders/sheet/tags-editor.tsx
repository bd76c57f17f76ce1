import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../../api/client.ts'
import type { OrderDetail } from '../../../api/shapes.ts'
import { useMay } from '../../../api/use-session.ts'
import { orderFacetsQuery } from '../order-queries.ts'
import { useOrderAct } from './use-order-act.ts'

/** The order's tags; each can be taken off, and one put on. */
export function TagsEditor({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('order')
  const mayWork = useMay('orders.work')
  const [adding, setAdding] = useState(false)
  const put = useOrderAct(order.id, (tags: string[]) =>
    answer(api.PUT('/api/orders/{id}/tags', { params: { path: { id: order.id } }, body: { tags } })),
  )
  const add = (tag: string) => {
    setAdding(false)
    const name = tag.trim().slice(0, 40)
    if (name && !order.tags.includes(name)) put.mutate([...order.tags, name])
  }
  return (
    <>
      {order.tags.map(tag => (
        <span key={tag} className="order-mark order-mark-tag">
          {tag}
          {mayWork && (
            <button
              type="button"
              className="plain-button"
              aria-label={t('tags.remove', { tag })}
              onClick={() => put.mutate(order.tags.filter(one => one !== tag))}
            >
              <X size={11} strokeWidth={2} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {mayWork && !adding && (
        <button type="button" className="plain-button quiet" onClick={() => setAdding(true)}>
          <Plus size={13} strokeWidth={2} aria-hidden="true" />
          {t('tags.add')}
        </button>
      )}
      {adding && <TagInput onDone={add} />}
    </>
  )
}

function TagInput({ onDone }: { onDone: (tag: string) => void }) {
  const { t } = useTranslation('order')
  const { data: facets } = useQuery(orderFacetsQuery)
  const [text, setText] = useState('')
  const known = (facets?.tags ?? []).filter(one => one.value.toLowerCase().includes(text.toLowerCase()))
  return (
    <AutoComplete
      autoFocus
      size="small"
      style={{ width: 150 }}
      aria-label={t('tags.name')}
      placeholder={t('tags.name')}
      value={text}
      options={known.map(one => ({ value: one.value }))}
      onChange={setText}
      onSelect={onDone}
      onBlur={() => onDone(text)}
      onInputKeyDown={event => {
        if (event.key === 'Enter' && text.trim()) onDone(text)
        if (event.key === 'Escape') onDone('')
      }}
    />
  )
}
