/** Tables as Parquet, as two other readers see them: the types are those of whole columns, and no value is changed. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { table as arquero } from 'arquero'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError, writeParquet, type TableLike } from '../../src/notebook/index.ts'

let folder: string
let duck: DuckDBConnection
let files = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-write-'))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run("set timezone = 'UTC'")
})
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

/** What DuckDB answers, in JavaScript's types. */
const asked = async (sql: string): Promise<unknown> => (await duck.runAndReadAll(sql)).getRowObjectsJS()

async function parquetOf(value: TableLike): Promise<{ readonly hyparquet: unknown; readonly duckdb: unknown; readonly types: unknown }> {
  const path = join(folder, `table-${files++}.parquet`) // DuckDB remembers a file that it has read
  await writeParquet(value, path)
  return {
    hyparquet: await parquetReadObjects({ file: Uint8Array.from(readFileSync(path)).buffer }),
    duckdb: await asked(`from read_parquet('${path}')`),
    types: (await duck.runAndReadAll(`describe from read_parquet('${path}')`)).getRows().map(([, type]) => type),
  }
}

const ROWS = [
  { text: 'a,"b"\r\nc', whole: 1, long: 2 ** 40, number: 0.1, truth: true, at: new Date(5), list: ['a'], nothing: null },
  { text: '', whole: -1, long: 2 ** 53 - 1, number: 1e300, truth: false, at: new Date(-1), list: [], nothing: null },
  { text: null, whole: null, long: null, number: null, truth: null, at: null, list: null, nothing: null },
]

describe('writeParquet', () => {
  it('writes types and values that hyparquet and DuckDB read', async () => {
    const expected = ROWS.map((row) => ({
      ...row,
      long: row.long === null ? null : BigInt(row.long),
      list: row.list && JSON.stringify(row.list),
    }))
    const { hyparquet, duckdb, types } = await parquetOf(ROWS)
    expect(hyparquet).toEqual(expected)
    expect(duckdb).toEqual(expected)
    expect(types).toEqual(['VARCHAR', 'INTEGER', 'BIGINT', 'DOUBLE', 'BOOLEAN', expect.stringContaining('TIMESTAMP'), 'VARCHAR', 'VARCHAR'])
  })

  it.each<[what: string, values: readonly unknown[], type: string, after: readonly unknown[]]>([
    ['whole numbers of 32 bits', [-(2 ** 31), 2 ** 31 - 1], 'INTEGER', [-(2 ** 31), 2 ** 31 - 1]],
    ['bigints of 64 bits', [2n ** 63n - 1n, -(2n ** 63n), 1], 'BIGINT', [2n ** 63n - 1n, -(2n ** 63n), 1n]],
    ['larger bigints, as the nearest numbers', [2n ** 70n, 1n], 'DOUBLE', [2 ** 70, 1]],
    ['whole numbers that are not safe', [1e300, 1], 'DOUBLE', [1e300, 1]],
    ['numbers that are none', [NaN, Infinity, 0.5], 'DOUBLE', [NaN, Infinity, 0.5]],
    ['invalid Dates, as null', [new Date(NaN), new Date(0)], 'TIMESTAMP', [null, new Date(0)]],
    ['mixed values, as texts', [1, 'a', true, new Date(0)], 'VARCHAR', ['1', 'a', 'true', '1970-01-01T00:00:00Z']],
    ['objects, as JSON', [{ a: [1] }], 'VARCHAR', ['{"a":[1]}']],
    [
      'a text after a thousand nulls',
      [...Array.from({ length: 1000 }, () => null), 'a'],
      'VARCHAR',
      [...Array.from({ length: 1000 }, () => null), 'a'],
    ],
  ])('writes %s', async (_, values, type, after) => {
    const { hyparquet, duckdb, types } = await parquetOf(values.map((a) => ({ a })))
    const rows = after.map((a) => ({ a }))
    expect([hyparquet, duckdb, types]).toEqual([rows, rows, [expect.stringContaining(type)]])
  })

  it('writes a table without rows', async () => {
    expect(await parquetOf(arquero({ a: [], b: [] }))).toEqual({ hyparquet: [], duckdb: [], types: ['VARCHAR', 'VARCHAR'] })
  })

  it.each([[[]], [[{}]]])('refuses %j, which has no column', async (value) => {
    await expect(writeParquet(value, join(folder, 'none.parquet'))).rejects.toThrow(
      new UsageError('a table without columns cannot be written as Parquet'),
    )
  })

  it('loses nothing of any table', async () => {
    const row = fc.record({
      text: fc.option(fc.string({ unit: 'grapheme' })),
      n: fc.option(fc.integer({ min: -1e9 })),
      x: fc.option(fc.double()),
      at: fc.option(fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9000-01-01') })),
    })
    const first = { text: '', n: 7, x: 0.5, at: new Date(0) }
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const { hyparquet, duckdb } = await parquetOf([first, ...rows])
        expect([hyparquet, duckdb]).toEqual([
          [first, ...rows],
          [first, ...rows],
        ])
      }),
      { numRuns: 25 },
    )
  })
})
