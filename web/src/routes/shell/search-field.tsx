import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { typing } from '../../lib/typing.ts'
import { Keycap } from '../../ui/keycap.tsx'

/** Pause after the last key before the list follows; short enough to feel immediate, long enough to type a word. */
const settleMs = 220

/**
 * One field that finds anything: it looks through all stages and leaves the other filters behind; emptied, it
 * brings them back.
 */
export function SearchField() {
  const { t } = useTranslation()
  const field = useRef<InputRef>(null)
  const { text, change, submit } = useSearchText()
  useSlashKey(() => field.current?.focus({ cursor: 'all' }))
  return (
    <search className="search-field">
      <Input
        ref={field}
        className="search-field"
        value={text}
        onChange={event => change(event.target.value)}
        onPressEnter={() => {
          submit()
          field.current?.blur()
        }}
        onKeyDown={event => event.key === 'Escape' && field.current?.blur()}
        allowClear={{ clearIcon: <X size={14} strokeWidth={1.75} aria-hidden="true" /> }}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        prefix={<Search size={15} strokeWidth={1.75} color="var(--ink-3)" aria-hidden="true" />}
        {...(text ? {} : { suffix: <Keycap keys="/" /> })}
      />
    </search>
  )
}

function useSearchText() {
  const navigate = useNavigate()
  const onDesk = useLocation({ select: location => location.pathname }) === '/orders'
  const search: FlatSearch = useSearch({ strict: false })
  const q = onDesk ? (search.q ?? '') : ''
  const [text, setText] = useState(q)
  const before = useRef<FlatSearch>({ stage: 'to_ship' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (onDesk && !search.q) before.current = search
  }, [onDesk, search])

  const go = (wanted: string) => {
    clearTimeout(timer.current)
    if (wanted === q) return
    const next = wanted === '' ? before.current : { q: wanted }
    void navigate({ to: '/orders', search: next, replace: onDesk && q !== '' })
  }
  const change = (wanted: string) => {
    setText(wanted)
    clearTimeout(timer.current)
    if (onDesk) timer.current = setTimeout(() => go(wanted.trim()), settleMs)
  }
  return { text, change, submit: () => go(text.trim()) }
}

function useSlashKey(focus: () => void) {
  const latest = useRef(focus)
  latest.current = focus
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || typing(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
