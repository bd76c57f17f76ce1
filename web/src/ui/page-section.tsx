import { type ReactNode, useId } from 'react'
import './page.css'

/** A part of a page under its name. */
export function PageSection(props: { title: string; text?: string; children?: ReactNode }) {
  const id = useId()
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.text && <p className="page-section-text">{props.text}</p>}
      {props.children}
    </section>
  )
}
