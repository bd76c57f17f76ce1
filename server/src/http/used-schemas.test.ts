import { expect, test } from 'vitest'
import { withUsedSchemas } from './used-schemas.ts'

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })

test('schemas that nothing refers to are left out, directly or by others, and rings do no harm', () => {
  const described = withUsedSchemas({
    paths: { '/orders': { get: { responses: { 200: to('Page') } } } },
    components: {
      schemas: {
        Row: { items: to('Page') },
        Page: { items: to('Row') },
        PageInput: { items: to('RowInput') },
        RowInput: {},
      },
      securitySchemes: { kept: {} },
    },
  })
  expect(Object.keys(described.components.schemas)).toEqual(['Page', 'Row'])
  expect(described.components.securitySchemes).toEqual({ kept: {} })
})
