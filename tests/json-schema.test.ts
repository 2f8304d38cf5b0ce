import { describe, expect, it } from 'vitest'
import { compileSchema } from '../src/json-schema.ts'

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { day: { type: 'string', format: 'date' }, pages: { type: ['integer', 'null'], 'x-unit': 'page' } },
  required: ['day', 'pages'],
  additionalProperties: false,
}

describe('a compiled schema', () => {
  it.each([
    ['a value that keeps it', { day: '2024-03-04', pages: null }, []],
    ['a format', { day: '2024-02-30', pages: 1 }, ['/day format']],
    ['two faults', { day: 'Monday', pages: 'many' }, ['/day format', '/pages type']],
    ['no object', null, [' type']],
  ])('tells every fault where it is asked to: %s', (_, value, faults) => {
    const keeps = compileSchema(schema, { allErrors: true })
    const isSound = keeps(value)
    expect([isSound, (keeps.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)]).toEqual([
      faults.length === 0,
      faults,
    ])
  })

  it('tells the first fault unless it is asked for all', () => {
    const keeps = compileSchema(schema)
    expect([keeps({ day: 'Monday', pages: 'many' }), keeps.errors?.length]).toEqual([false, 1])
  })

  it.each([
    ['a keyword that JSON Schema does not have', { type: 'string', 'x-colour': 'red' }],
    ['a format that is not known', { type: 'string', format: 'tide-table' }],
    ['a type that there is none of', { type: 'strange' }],
  ])('is refused for %s', (_, wrong) => expect(() => compileSchema(wrong)).toThrow(/x-colour|tide-table|strange/))
})
