import { useEffect } from 'react'

/** The browser's tab says where one is. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Supercargo`
  }, [title])
}
