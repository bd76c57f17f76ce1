/** A sender or a recipient as a label prints them; a recipient comes masked already where the platform masks. */
export type LabelParty = { name: string; phone: string; address: string }

/** What a shipping label says. */
export type LabelData = {
  carrierName: string
  /** Two or three letters for the corner. */
  carrierCode: string
  trackingNumber: string
  /** What the carrier sorts by; `sortCode` makes one from the postcode. */
  sortCode: string
  /** One order, or several in a combined package. */
  orderIds: readonly string[]
  packageId: string
  sender: LabelParty
  recipient: LabelParty
  lines: readonly LabelLine[]
  weightGrams: number
  /** To be paid at the door, with its currency; absent when the parcel is paid. */
  cashOnDelivery?: string
  /** Local date by which the carrier must have it, as `YYYY-MM-DD`. */
  shipBy?: string
  /** The buyer's note, for the packing slip. */
  note?: string
}

export type LabelLine = { sellerSku: string; name: string; variation: string; quantity: number }

export type LabelSize = 'A6' | 'A5'
