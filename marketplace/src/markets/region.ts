/** The markets that the practice marketplace plays, as ISO country codes (the platform writes GB, never UK). */
export const regions = ['US', 'GB', 'TH', 'VN', 'ID', 'MY', 'PH', 'SG'] as const

export type Region = (typeof regions)[number]
