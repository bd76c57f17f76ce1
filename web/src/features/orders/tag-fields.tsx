import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderFacetsQuery } from './order-queries.ts'

type Kind = 'tag' | 'untag'

/** A tag, one that is in use or a new one, to put on or to take off. */
export function TagFields({ onChange }: { onChange: (tag: string, kind: Kind) => void }) {
  const { t } = useTranslation('batch')
  const { data: facets } = useQuery(orderFacetsQuery)
  const [kind, setKind] = useState<Kind>('tag')
  const [tag, setTag] = useState('')
  const change = (nextTag: string, nextKind: Kind) => {
    setTag(nextTag)
    setKind(nextKind)
    onChange(nextTag.trim().slice(0, 40), nextKind)
  }
  const known = (facets?.tags ?? []).filter(one => one.value.toLowerCase().includes(tag.toLowerCase()))
  return (
    <>
      <Segmented<Kind>
        aria-label={t('tag.what')}
        value={kind}
        onChange={next => change(tag, next)}
        options={[
          { value: 'tag', label: t('tag.put') },
          { value: 'untag', label: t('tag.take') },
        ]}
      />
      <AutoComplete
        autoFocus
        aria-label={t('tag.name')}
        placeholder={t('tag.name')}
        value={tag}
        options={known.map(one => ({ value: one.value }))}
        onChange={next => change(next, kind)}
      />
    </>
  )
}
