/** Files that tables are written to, as other readers see them, and the errors where they cannot be written. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { table as arquero } from 'arquero'
import { parse } from 'csv-parse/sync'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError, writeCSV, writeParquet, type TableLike } from '../../src/notebook/index.ts'

let folder: string
let duck: DuckDBConnection

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

const ROWS = [
  { text: 'a,"b"\r\nc', whole: 1, long: 2 ** 40, number: 0.1, truth: true, at: new Date(5), list: ['a'], nothing: null },
  { text: '', whole: -1, long: 2 ** 53 - 1, number: 1e300, truth: false, at: new Date(-1), list: [], nothing: null },
  { text: null, whole: null, long: null, number: null, truth: null, at: null, list: null, nothing: null },
]

describe('writeCSV', () => {
  it('writes what csv-parse and DuckDB read', async () => {
    const path = join(folder, 'table.csv')
    await writeCSV(ROWS, path)
    expect(parse(readFileSync(path), { columns: true, cast: (text, { quoting }) => (text === '' && !quoting ? null : text) })).toEqual([
      {
        text: 'a,"b"\r\nc',
        whole: '1',
        long: '1099511627776',
        number: '0.1',
        truth: 'true',
        at: '1970-01-01T00:00:00.005Z',
        list: '["a"]',
        nothing: null,
      },
      {
        text: '',
        whole: '-1',
        long: '9007199254740991',
        number: '1e+300',
        truth: 'false',
        at: '1969-12-31T23:59:59.999Z',
        list: '[]',
        nothing: null,
      },
      { text: null, whole: null, long: null, number: null, truth: null, at: null, list: null, nothing: null },
    ])
    expect(
      await asked(
        `select text, whole::int as whole, number::double as number, "at"::timestamptz as "at", list from read_csv('${path}', all_varchar = true, allow_quoted_nulls = false)`,
      ),
    ).toEqual(ROWS.map(({ text, whole, number, at, list }) => ({ text, whole, number, at, list: list && JSON.stringify(list) })))
  })

  it('replaces a file that is there, and writes the header alone where there are no rows', async () => {
    const path = join(folder, 'short.csv')
    writeFileSync(path, 'a long file that was there before')
    await writeCSV(arquero({ a: [], b: [] }), path)
    expect(readFileSync(path, 'utf8')).toBe('a,b\r\n')
  })
})

describe.each([
  ['writeCSV', writeCSV],
  ['writeParquet', writeParquet],
])('%s', (name, write) => {
  it.each<[what: string, path: string, reason: string]>([
    ['in a folder that is not there', 'none/table', 'the folder does not exist'],
    ['below a file', 'file/table', 'a part of the path is a file'],
    ['that is a folder', 'folder', 'a folder of that name is in the way'],
  ])('ends in one clear error for a path %s', async (_, below, reason) => {
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'folder'), { recursive: true })
    const path = join(folder, below)
    await expect(write([{ a: 1 }], path)).rejects.toThrow(new UsageError(`cannot write to ${path}: ${reason}`))
  })

  it.each([[1], [null], [[1, 2]], [{ a: 1 }]])('refuses %j', async (value) => {
    await expect(write(value as unknown as TableLike, join(folder, 'none'))).rejects.toThrow(
      new UsageError(`${name}() writes an Arquero table, an answer, or an array of objects`),
    )
  })
})
