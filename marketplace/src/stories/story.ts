import type { Outcome } from '../carriers/tell-story.ts'

/** How life goes on in a marketplace: who comes to buy, what buyers do afterwards, and how well carriers work. */
export type Story = {
  name: string
  /** Seconds from one order to the next over all shops, drawn evenly; none when nobody comes by themself. */
  arrivals: { from: number; to: number } | undefined
  /** A crowd that comes at once: so many orders within so many seconds, on few products. */
  crowd: { orders: number; seconds: number; products: number } | undefined
  /** Probabilities of what buyers do; all 0 when they only do what the control tells them. */
  buyers: {
    pays: boolean
    neverPay: number
    requestCancel: number
    changeAddress: number
    returns: number
  }
  outcomes: readonly (readonly [Outcome, number])[]
  /** Multiplies the hours between a carrier's scans. */
  carrierPace: number
  /** Orders of each shop that are there from the start, spread over so many days; 0 for none. */
  past: { orders: number; days: number }
}
