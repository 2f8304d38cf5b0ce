import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { baselineSchemaFile } from '../src/drift/schema.ts'
import { profileSchemaFile } from '../src/publishers/profile.ts'
import { tables } from '../src/tables/index.ts'
import { schemaFile, schemaOf, type Table } from '../src/tables/table.ts'

const folder = new URL('../schemas/', import.meta.url)
const all: Table[] = Object.values(tables)

describe('the folder of schemas', () => {
  it('holds a file for each table, one for profiles of publishers, one for baselines, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(
      [...all.map((table) => table.name), 'publisher', 'baseline'].map((name) => `${name}.schema.json`).sort(),
    )
  })

  it('is current for publisher', () => {
    const written = readFileSync(new URL('publisher.schema.json', folder), 'utf8')
    expect(written, 'write it anew with: node dist/cli.js schemas --out schemas').toBe(profileSchemaFile())
  })

  it('is current for baseline', () => {
    const written = readFileSync(new URL('baseline.schema.json', folder), 'utf8')
    expect(written, 'write it anew with: node dist/cli.js schemas --out schemas').toBe(baselineSchemaFile())
  })

  it.each(all.map((table) => [table.name, table] as const))('is current for %s', (name, table) => {
    const written = readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')
    expect(written, 'write it anew with: node dist/cli.js schemas --out schemas').toBe(schemaFile(table))
  })
})

describe('a schema', () => {
  it.each(all.map((table) => [table.name, table] as const))('of %s is JSON Schema 2020-12', (_, table) => {
    const ajv = new Ajv2020({ strict: false })
    expect(ajv.validateSchema(schemaOf(table))).toBe(true)
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
