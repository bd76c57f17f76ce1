import type { Region } from './region.ts'

/** How one market differs from the others: money, time, and what the platform allows there. */
export type MarketProfile = {
  region: Region
  /** As the platform writes it at district level L0. */
  countryName: string
  currency: string
  /** Digits behind the point in wire prices; the platform writes VND and IDR without any. */
  minorDigits: 0 | 2
  timeZone: string
  locale: string
  /** Seconds after payment in which the buyer may cancel freely and nobody may ship; 0 where there is no such hour. */
  holdSeconds: number
  /** Whether an order has packages before the seller ships it, or gets them by shipping. */
  packageBeforeShipping: boolean
  /** Share of orders paid on delivery, 0 to 1. */
  codShare: number
  tokenPrefix: 'TTP_' | 'ROW_'
  /** Whether prices hold the tax already; where not, `item_tax` comes on top. */
  taxIncluded: boolean
  /** The smallest thing that may go into a parcel of its own. */
  splitLevel: 'line-item' | 'sku'
  /** Whether buyer data is masked by the order's status, or wherever the platform ships. */
  masks: 'by-status' | 'by-shipping-type'
  /** Days after delivery in which a buyer may send goods back. */
  returnWindowDays: number
  paymentMethods: readonly string[]
  /** What the buyer of an ordinary parcel pays for shipping, in minor units, before discounts. */
  shippingFeeMinor: bigint
}

/** Sources: the platform's API documentation for hold, packages, split and masks; return windows of US, GB, VN, TH
 * and ID from the sellers' help pages. COD shares, fees and the windows of MY, PH and SG are assumptions. */
export function marketProfile(region: Region): MarketProfile {
  return profiles[region]
}

const western = {
  packageBeforeShipping: false,
  codShare: 0,
  splitLevel: 'line-item',
  holdSeconds: 3600,
} as const

const southEastAsian = {
  packageBeforeShipping: true,
  splitLevel: 'sku',
  holdSeconds: 0,
  tokenPrefix: 'ROW_',
  taxIncluded: true,
  masks: 'by-shipping-type',
} as const

const profiles: Record<Region, MarketProfile> = {
  US: {
    ...western,
    region: 'US',
    countryName: 'United States',
    currency: 'USD',
    minorDigits: 2,
    timeZone: 'America/Los_Angeles',
    locale: 'en-US',
    tokenPrefix: 'TTP_',
    taxIncluded: false,
    masks: 'by-status',
    returnWindowDays: 30,
    paymentMethods: ['Credit card', 'Debit card', 'PayPal', 'Apple Pay', 'Google Pay', 'Klarna'],
    shippingFeeMinor: 599n,
  },
  GB: {
    ...western,
    region: 'GB',
    countryName: 'United Kingdom',
    currency: 'GBP',
    minorDigits: 2,
    timeZone: 'Europe/London',
    locale: 'en-GB',
    tokenPrefix: 'ROW_',
    taxIncluded: true,
    masks: 'by-shipping-type',
    returnWindowDays: 30,
    paymentMethods: ['Credit card', 'Debit card', 'PayPal', 'Apple Pay', 'Klarna'],
    shippingFeeMinor: 299n,
  },
  TH: {
    ...southEastAsian,
    region: 'TH',
    countryName: 'ประเทศไทย',
    currency: 'THB',
    minorDigits: 2,
    timeZone: 'Asia/Bangkok',
    locale: 'th-TH',
    codShare: 0.55,
    returnWindowDays: 7,
    paymentMethods: ['PromptPay', 'Credit/debit card', 'TrueMoney Wallet', 'K PLUS'],
    shippingFeeMinor: 3800n,
  },
  VN: {
    ...southEastAsian,
    region: 'VN',
    countryName: 'Việt Nam',
    currency: 'VND',
    minorDigits: 0,
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'vi-VN',
    codShare: 0.7,
    returnWindowDays: 15,
    paymentMethods: ['MoMo', 'ZaloPay', 'Credit/debit card', 'Bank transfer'],
    shippingFeeMinor: 30_000n,
  },
  ID: {
    ...southEastAsian,
    region: 'ID',
    countryName: 'Indonesia',
    currency: 'IDR',
    minorDigits: 0,
    timeZone: 'Asia/Jakarta',
    locale: 'id-ID',
    codShare: 0.5,
    returnWindowDays: 6,
    paymentMethods: ['GoPay', 'OVO', 'DANA', 'BCA Virtual Account', 'Credit/debit card'],
    shippingFeeMinor: 12_000n,
  },
  MY: {
    ...southEastAsian,
    region: 'MY',
    countryName: 'Malaysia',
    currency: 'MYR',
    minorDigits: 2,
    timeZone: 'Asia/Kuala_Lumpur',
    locale: 'ms-MY',
    codShare: 0.3,
    returnWindowDays: 15,
    paymentMethods: ['FPX', "Touch 'n Go eWallet", 'Credit/debit card', 'Atome'],
    shippingFeeMinor: 490n,
  },
  PH: {
    ...southEastAsian,
    region: 'PH',
    countryName: 'Philippines',
    currency: 'PHP',
    minorDigits: 2,
    timeZone: 'Asia/Manila',
    locale: 'en-PH',
    codShare: 0.65,
    returnWindowDays: 7,
    paymentMethods: ['GCash', 'Maya', 'Credit/debit card'],
    shippingFeeMinor: 4900n,
  },
  SG: {
    ...southEastAsian,
    region: 'SG',
    countryName: 'Singapore',
    currency: 'SGD',
    minorDigits: 2,
    timeZone: 'Asia/Singapore',
    locale: 'en-SG',
    codShare: 0.05,
    returnWindowDays: 15,
    paymentMethods: ['PayNow', 'Credit/debit card', 'GrabPay', 'Apple Pay'],
    shippingFeeMinor: 149n,
  },
}
