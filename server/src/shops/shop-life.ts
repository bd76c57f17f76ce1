import { lifecycle } from '../kernel/lifecycle.ts'

/** `connect` also mends what expired or was deauthorized: the seller has consented again. */
export const shopLife = lifecycle('shop', 'shops', {
  connect: { from: ['disconnected', 'expired', 'deauthorized'], to: 'connected' },
  disconnect: { from: ['connected', 'expired', 'deauthorized'], to: 'disconnected' },
  expire: { from: ['connected'], to: 'expired' },
  deauthorize: { from: ['connected', 'expired'], to: 'deauthorized' },
})
