import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Popover, Switch } from 'antd'
import { Bookmark, Link as LinkIcon, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client.ts'
import type { SavedView } from '../../api/shapes.ts'
import { type FlatSearch, formatFlatSearch, parseFlatSearch } from '../../lib/flat-search.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMessages } from '../../ui/use-messages.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { viewOf } from './order-search.ts'
import './saved-views.css'

const viewsKey = ['views']

/** Views that were saved, mine and the team's; the present one can be saved or its address copied. */
export function SavedViews({ search }: { search: FlatSearch }) {
  const { t } = useTranslation('orders')
  const [open, setOpen] = useState(false)
  const { data: views = [] } = useQuery({ queryKey: viewsKey, queryFn: () => answer(api.GET('/api/views')) })
  const query = formatFlatSearch(viewOf(search)).slice(1)
  const current = views.find(view => view.query === query)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="saved-views">
          {views.length === 0 && <p className="quiet">{t('views.none')}</p>}
          <ul>
            {views.map(view => (
              <ViewLine key={view.id} view={view} active={view === current} onOpen={() => setOpen(false)} />
            ))}
          </ul>
          <SaveView query={query} />
        </div>
      }
    >
      <Button type="text" size="small" icon={<Bookmark size={14} fill={current ? 'currentColor' : 'none'} />}>
        {current?.name ?? t('views.title')}
      </Button>
    </Popover>
  )
}

function ViewLine({ view, active, onOpen }: { view: SavedView; active: boolean; onOpen: () => void }) {
  const { t } = useTranslation('orders')
  const message = useMessages()
  const client = useQueryClient()
  const textOf = useRefusalText()
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/api/views/{id}', { params: { path: { id: view.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: viewsKey }),
    onError: error => void message.error(textOf(error)),
  })
  const copy = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/orders?${view.query}`)
    void message.success(t('views.copied'))
  }
  return (
    <li data-active={active}>
      <Link to="/orders" search={parseFlatSearch(view.query)} onClick={onOpen} className="truncate">
        {view.name}
      </Link>
      {view.shared && <span className="quiet">{t('views.shared')}</span>}
      <IconButton size="small" icon={LinkIcon} label={t('views.copy')} onClick={() => void copy()} />
      <IconButton
        size="small"
        disabled={!view.mine}
        icon={Trash2}
        label={t('views.remove')}
        onClick={() => remove.mutate()}
      />
    </li>
  )
}

function SaveView({ query }: { query: string }) {
  const { t } = useTranslation('orders')
  const client = useQueryClient()
  const textOf = useRefusalText()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useMutation({
    mutationFn: () => answer(api.POST('/api/views', { body: { name: name.trim(), query, shared } })),
    onSuccess: () => {
      setName('')
      return client.invalidateQueries({ queryKey: viewsKey })
    },
  })
  return (
    <form
      className="saved-views-save"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) save.mutate()
      }}
    >
      <Input
        size="small"
        maxLength={80}
        placeholder={t('views.name')}
        aria-label={t('views.name')}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={!name.trim()} loading={save.isPending}>
        {t('views.save')}
      </Button>
      <span className="saved-views-share">
        <Switch size="small" aria-label={t('views.share')} checked={shared} onChange={setShared} />
        {t('views.share')}
      </span>
      {save.error && <p role="alert">{textOf(save.error)}</p>}
    </form>
  )
}
