import { type ReactNode, useId } from 'react'

/** One part of an order under its name; what can be done with it stands at the right of the name. */
export function OrderSection(props: { title: ReactNode; acts?: ReactNode; children?: ReactNode }) {
  const id = useId()
  return (
    <section className="order-section" aria-labelledby={id}>
      <div className="order-section-head">
        <h2 id={id}>{props.title}</h2>
        {props.acts}
      </div>
      {props.children}
    </section>
  )
}
