import { z } from 'zod'

export const tags = ['orders']
export const orderParams = z.object({ id: z.string().max(60) })

/** The answer of an act that has nothing to tell but that it is done. */
export const done = z.object({})
