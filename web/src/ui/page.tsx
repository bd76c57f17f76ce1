import type { ReactNode } from 'react'
import { usePageTitle } from './use-page-title.ts'
import './page.css'

/** A page beside the desk: its name, what it is for, what can be done, and its sections. */
export function Page(props: {
  title: string
  heading?: ReactNode
  text?: string
  back?: ReactNode
  acts?: ReactNode
  children: ReactNode
}) {
  usePageTitle(props.title)
  return (
    <div className="page">
      {props.back}
      <header className="page-head">
        <div>
          <h1>{props.heading ?? props.title}</h1>
          {props.text && <p>{props.text}</p>}
        </div>
        {props.acts}
      </header>
      {props.children}
    </div>
  )
}
