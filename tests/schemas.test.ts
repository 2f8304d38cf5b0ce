import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { allSchemas, schemaText } from '../src/commands/schemas.ts'
import { REPORT_VERSION, reportSchema } from '../src/quality/schema.ts'
import { tables } from '../src/tables/index.ts'
import type { Table } from '../src/tables/table.ts'

const folder = new URL('../schemas/', import.meta.url)
const metaSchema = new Ajv2020({ strict: false })
const all: Table[] = Object.values(tables)

describe('the folder of schemas', () => {
  it('holds a file for each schema and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(
      allSchemas()
        .map(([name]) => `${name}.schema.json`)
        .sort(),
    )
  })

  it.each(allSchemas())('is current for %s', (name, schema) => {
    const written = readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')
    expect(written, 'write it anew with: node dist/cli.js schemas --out schemas').toBe(schemaText(schema))
  })
})

describe('a schema', () => {
  it('of the quality report describes every property', () => {
    const silent = (name: string, schema: unknown): string[] => {
      const { description, properties = {}, items } = schema as { description?: string; properties?: object; items?: object } // made by our shapes
      const inner = [...Object.entries(properties), ...(items ? [[`${name}[]`, items] as const] : [])]
      return [...(description ? [] : [name]), ...inner.flatMap(([key, value]) => silent(key, value))]
    }
    expect(silent('report', reportSchema())).toEqual([])
    expect(reportSchema()['x-version']).toBe(REPORT_VERSION)
  })

  it.each(allSchemas())('of %s is JSON Schema 2020-12', (_, schema) => {
    expect(metaSchema.validateSchema(schema)).toBe(true)
  })

  it.each(all.map((table) => [table.name, table] as const))('of %s describes every column and knows its key and references', (_, table) => {
    const columns = Object.keys(table.columns)
    expect(Object.values(table.columns).filter((column) => column.about.length < 10)).toEqual([])
    expect([...table.key, ...Object.keys(table.references)].filter((name) => !columns.includes(name))).toEqual([])
    for (const target of Object.values(table.references)) {
      const [to = '', column = ''] = target.split('.')
      expect(Object.keys(all.find((other) => other.name === to)?.columns ?? {})).toContain(column)
    }
  })

  it('says of every nullable column what null means', () => {
    const silent = all.flatMap((table) =>
      Object.entries(table.columns)
        .filter(([, column]) => column.nullable && !/null/i.test(column.about))
        .map(([name]) => `${table.name}.${name}`),
    )
    expect(silent).toEqual([])
  })
})
