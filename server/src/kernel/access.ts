export const roles = ['owner', 'manager', 'packer', 'support', 'analyst'] as const
export type Role = (typeof roles)[number]

/** What a route may ask for. Named after what is done with what, not after screens. */
export const capabilities = [
  'orders.read',
  'orders.work',
  'orders.import',
  'orders.export',
  'buyers.reveal',
  'shops.read',
  'shops.manage',
  'settings.manage',
  'accounts.manage',
] as const
export type Capability = (typeof capabilities)[number]

const of: Record<Role, readonly Capability[]> = {
  owner: capabilities,
  manager: capabilities.filter(capability => capability !== 'accounts.manage'),
  packer: ['orders.read', 'orders.work', 'shops.read'],
  support: ['orders.read', 'orders.work', 'orders.export', 'buyers.reveal', 'shops.read'],
  analyst: ['orders.read', 'orders.export', 'shops.read'],
}

export function allows(role: Role, capability: Capability): boolean {
  return of[role].includes(capability)
}
