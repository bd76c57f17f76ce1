import { z } from 'zod'
import { orderSelection } from '../../../orders/batch-action.ts'
import { exportColumnKeys } from './export-column.ts'

export const exportRequest = z
  .object({
    selection: orderSelection,
    format: z.enum(['csv', 'xlsx']),
    columns: z
      .array(z.string().max(60))
      .min(1)
      .max(100)
      .optional()
      .describe(`All but personal data when left out. Known: ${exportColumnKeys.join(', ')}`),
    language: z
      .enum(['en', 'zh-CN'])
      .default('en')
      .describe('Of the header; English files can be imported again'),
  })
  .meta({ id: 'ExportRequest' })
