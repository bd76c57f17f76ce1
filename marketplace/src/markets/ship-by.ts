import { type LocalDay, localDayAt, momentOf } from './local-day.ts'
import { marketProfile } from './market-profile.ts'
import type { OrderType } from './order-type.ts'
import type { Region } from './region.ts'
import { addWorkingDays, endOfDay, firstWorkingDay, isWorkingDay } from './working-days.ts'

/** The platform's deadlines of one order, all in unix seconds. */
export type Deadlines = {
  /** `rts_sla_time`: arranged for shipping by then, else it counts as late. */
  rtsSla: number
  /** `tts_sla_time`: scanned by the carrier by then, else it counts as late. */
  ttsSla: number
  /** `shipping_due_time`: the platform cancels what is not arranged by then. */
  shippingDue: number
  /** `collection_due_time`: the platform cancels what no carrier has scanned by then. */
  collectionDue: number
  /** `delivery_sla_time`: the target of the on-time delivery rate, US and GB. */
  deliverySla?: number
  /** `delivery_due_time`: the platform cancels what is not delivered by then. */
  deliveryDue?: number
  /** `pick_up_cut_off_time`, South-East Asia. */
  pickUpCutOff?: number
}

/** What an order that is not an ordinary one adds to the rule. */
export type ShippingTerms = {
  /** When a pre-order closes, in unix seconds. */
  releaseAt?: number
  /** The seller's own handling time for made-to-order and back-order goods, in working days. */
  handlingDays?: number
}

/**
 * When an order paid (or, for cash on delivery, placed) at that unix second must have left, by the market's working
 * days, cut-off and zone. An order type that lacks its term is treated with a pre-order closing at payment and 3 days
 * of handling. Sources: the sellers' help pages of US, VN and TH and the deadlines seen in Vietnamese orders; GB's two
 * working days from a third party. The rest of GB, and all of ID, MY, PH and SG, follow their neighbours unverified.
 */
export function shipBy(
  region: Region,
  paidAtSeconds: number,
  orderType: OrderType,
  terms: ShippingTerms = {},
): Deadlines {
  return region === 'US' || region === 'GB'
    ? shipByBusinessDays(region, paidAtSeconds, orderType, terms)
    : shipByCutOff(region, paidAtSeconds, orderType, terms)
}

const defaultHandlingDays = 3

/** Carrier scan within two business days of the order's date, canceled after seven; the cut-off is midnight. */
function shipByBusinessDays(
  region: 'US' | 'GB',
  paidAt: number,
  type: OrderType,
  terms: ShippingTerms,
): Deadlines {
  const { timeZone } = marketProfile(region)
  const { day: ordered } = localDayAt(timeZone, type === 'PRE_ORDER' ? (terms.releaseAt ?? paidAt) : paidAt)
  const rule = businessDayRule(type, terms.handlingDays ?? defaultHandlingDays)
  const due = (days: number) => endOfDay(addWorkingDays(region, ordered, days), timeZone)
  return {
    rtsSla: due(rule.dispatch),
    // In GB the duty ends with "ready to ship"; the scan may follow on the next working day.
    ttsSla: due(region === 'US' ? rule.dispatch : rule.dispatch + 1),
    shippingDue: due(rule.cancel),
    collectionDue: due(rule.cancel + 3),
    deliverySla: due(rule.deliver),
  }
}

/** Business days after the order's date (a pre-order's: after its release) to dispatch, cancellation and delivery. */
function businessDayRule(
  type: OrderType,
  handling: number,
): { dispatch: number; cancel: number; deliver: number } {
  switch (type) {
    case 'PRE_ORDER':
      return { dispatch: 1, cancel: 1 + 5, deliver: 6 }
    case 'MADE_TO_ORDER':
    case 'BACK_ORDER':
      return { dispatch: handling, cancel: handling + 4, deliver: handling + 5 }
    case 'NORMAL':
    case 'ZERO_LOTTERY':
      return { dispatch: 2, cancel: 7, deliver: 6 }
  }
}

/** Seconds of the local day: 14:00 and 16:00. */
const cutOff = 14 * 3600
const readyBy = 16 * 3600
const deliveryDueDays = 30

/** Paid before 14:00 on a working day: out the same day; else the next one. Canceled two working days after the order
 * when not arranged, three when not collected. */
function shipByCutOff(region: Region, paidAt: number, type: OrderType, terms: ShippingTerms): Deadlines {
  const { timeZone } = marketProfile(region)
  const { day: ordered } = localDayAt(timeZone, paidAt)
  const shipDay = cutOffShipDay(region, paidAt, type, terms)
  const dutyFrom = type === 'NORMAL' || type === 'ZERO_LOTTERY' ? ordered : shipDay
  const ttsSla = endOfDay(shipDay, timeZone)
  return {
    rtsSla: momentOf(timeZone, shipDay, readyBy),
    ttsSla,
    shippingDue: endOfDay(addWorkingDays(region, dutyFrom, 2), timeZone),
    collectionDue: endOfDay(addWorkingDays(region, dutyFrom, 3), timeZone),
    deliveryDue: endOfDay(shipDay + deliveryDueDays, timeZone),
    pickUpCutOff: ttsSla,
  }
}

function cutOffShipDay(region: Region, paidAt: number, type: OrderType, terms: ShippingTerms): LocalDay {
  const { timeZone } = marketProfile(region)
  if (type === 'PRE_ORDER') {
    // Thai rule: the expected date plus two calendar days.
    return firstWorkingDay(region, localDayAt(timeZone, terms.releaseAt ?? paidAt).day + 2)
  }
  const { day, second } = localDayAt(timeZone, paidAt)
  if (type === 'MADE_TO_ORDER' || type === 'BACK_ORDER') {
    return addWorkingDays(region, day, terms.handlingDays ?? defaultHandlingDays)
  }
  return second < cutOff && isWorkingDay(region, day) ? day : addWorkingDays(region, day, 1)
}
