/**
 * The work is a line, so the modules are a line. Imports point up it (towards the kernel), never down;
 * data flows down it as events. `spine.test.ts` reads this list and the imports and holds them together.
 */
export const spine = [
  'kernel',
  'shops',
  'catalog',
  'inventory',
  'orders',
  'fulfillment',
  'shipping',
  'aftersales',
  'settlement',
  'automation',
  'analytics',
  'channels',
  'http',
] as const
