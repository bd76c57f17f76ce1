/** The platform's order types, in its own spelling. */
export type OrderType = 'NORMAL' | 'ZERO_LOTTERY' | 'PRE_ORDER' | 'MADE_TO_ORDER' | 'BACK_ORDER'
