/** The types of a data set's columns in notebooks agree with its tables. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { NotebookRow, TypedTable } from '../../src/notebook/index.ts'
import { INSTANT_COLUMNS } from '../../src/notebook/typed-table.ts'
import { tables } from '../../src/tables/index.ts'
import type { Column, Table } from '../../src/tables/table.ts'

const columns: readonly (readonly [name: string, column: Column])[] = Object.values(tables).flatMap((table: Table) =>
  Object.entries(table.columns),
)

describe('the instant columns', () => {
  it('are those of all tables', () => {
    const instants = columns.filter(([, { storage }]) => storage === 'instant').map(([name]) => name)
    expect([...INSTANT_COLUMNS].sort()).toEqual([...new Set(instants)].sort())
  })

  it('are instants in every table, and may be null, as their type says', () => {
    const named = columns.filter(([name]) => INSTANT_COLUMNS.some((instant) => instant === name))
    expect(named.map(([name, { storage, nullable }]) => [name, storage, nullable])).toEqual(named.map(([name]) => [name, 'instant', true]))
  })
})

/** Checked by the compiler (npm run types), not when it runs. */
describe('a row in a notebook', () => {
  it('has Dates for instants, texts for days, and all else as in the data set', () => {
    expectTypeOf<NotebookRow<'articles'>['published_at']>().toEqualTypeOf<Date | null>()
    expectTypeOf<NotebookRow<'articles'>['header_date']>().toEqualTypeOf<string | null>()
    expectTypeOf<NotebookRow<'articles'>['word_count']>().toEqualTypeOf<number>()
    expectTypeOf<NotebookRow<'articles'>['body']>().toEqualTypeOf<string>()
    const rowOf = (of: TypedTable<NotebookRow<'tags'>>) => of.object()
    expectTypeOf(rowOf).returns.toHaveProperty('tag').toEqualTypeOf<string>()
  })
})
