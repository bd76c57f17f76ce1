import { expect, test } from 'vitest'
import { withUsedSchemas } from './used-schemas.ts'

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const described = (schemas: Record<string, object>, ...used: string[]) =>
  withUsedSchemas({
    paths: { '/orders': { get: { responses: used.map(to) } } },
    components: { schemas, securitySchemes: { kept: {} } },
  })

test('schemas that nothing refers to are left out, directly or by others, and rings do no harm', () => {
  const { components } = described(
    {
      Row: { items: to('Page') },
      Page: { items: to('Row') },
      PageInput: { items: to('RowInput') },
      RowInput: {},
    },
    'Page',
  )
  expect(Object.keys(components.schemas)).toEqual(['Page', 'Row'])
  expect(components.securitySchemes).toEqual({ kept: {} })
})

test('a schema that is only ever sent has the plain name; one of both kinds has two', () => {
  const sent = described(
    { Choice: {}, ChoiceInput: { items: to('PartInput') }, Part: {}, PartInput: {} },
    'ChoiceInput',
  )
  expect(sent.components.schemas).toEqual({ Choice: { items: to('Part') }, Part: {} })
  expect(sent.paths['/orders'].get.responses).toEqual([to('Choice')])
  const both = described(
    { Choice: { title: 'answered' }, ChoiceInput: { title: 'sent' } },
    'Choice',
    'ChoiceInput',
  )
  expect(Object.keys(both.components.schemas)).toEqual(['Choice', 'ChoiceInput'])
  expect(both.paths['/orders'].get.responses).toEqual([to('Choice'), to('ChoiceInput')])
})
