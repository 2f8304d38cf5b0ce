/** Parquet as DuckDB writes it, whole and damaged: what is found in it. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTableFiles } from '../../src/foreign-rows.ts'
import type { TableName } from '../../src/tables/index.ts'

let folder: string
let duck: DuckDBConnection
let files = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-foreign-parquet-'))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run("SET TimeZone = 'UTC'")
})
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

/** The number of rows that could be read, and each finding as `line key field [found]: message`. */
async function check(path: string, table: TableName): Promise<{ readonly rows: number; readonly found: readonly string[] }> {
  const found: string[] = []
  let rows = 0
  for await (const said of checkTableFiles([path], [table], { onFile: (_, count) => (rows += count) }))
    found.push(`${String(said.line)} ${said.key ?? '-'} ${said.field ?? '-'} [${said.found ?? ''}]: ${said.message}`)
  return { rows, found }
}

const ROW = `'p:1' AS article_id, 'latest' AS block, i::INTEGER AS position, 'Title' AS title, NULL::VARCHAR AS headline_speaker, NULL::VARCHAR AS headline_speaker_resolved`

/** A Parquet file as DuckDB writes it. */
async function parquetOf(select: string, options = ''): Promise<string> {
  const path = join(folder, `${files++}.parquet`)
  await duck.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`)
  return path
}

describe('Parquet of other programs', () => {
  it.each(['snappy', 'zstd', 'gzip', 'brotli', 'uncompressed'])(
    'is read where it is packed by %s, in several row groups',
    async (codec) => {
      const path = await parquetOf(
        `SELECT ${ROW}, TIMESTAMPTZ '2022-01-12 15:20:00+00' AS published_at FROM range(1, 6001) r(i)`,
        `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`,
      )
      expect(await check(path, 'related')).toEqual({ rows: 6000, found: [] })
    },
  )

  it.each([
    [
      'a timestamp without a zone, said once',
      `SELECT ${ROW}, TIMESTAMP '2022-01-12 15:20:00' AS published_at FROM range(1, 3) r(i)`,
      ['null - related.published_at []: the timestamps of related.published_at have no zone; expected UTC; write them with the zone UTC'],
    ],
    [
      'a timestamp finer than a second',
      `SELECT ${ROW}, TIMESTAMPTZ '2022-01-12 15:20:00.5+00' AS published_at FROM range(1, 2) r(i)`,
      [
        '1 article_id=p:1, block=latest, position=1 related.published_at [2022-01-12T15:20:00.500Z]: related.published_at is a text that does not fit; expected an instant in UTC to the second, as 2022-01-12T15:20:00Z, or null; mend the row where it was made',
      ],
    ],
    [
      'a list where a text should be, and a column that is missing',
      `SELECT 'p:1' AS article_id, 1 AS position, ['a', 'b'] AS tag`,
      [
        'null - tags.label []: tags.label is missing; expected text that is not blank; add the column',
        '1 article_id=p:1, position=1 tags.tag []: tags.tag is a list; expected text that is not blank; mend the row where it was made',
      ],
    ],
    [
      'columns that are missing, in one finding',
      `SELECT 'p:1' AS article_id, 1 AS position FROM range(3)`,
      [
        'null - - []: 2 columns of tags are missing (tag, label); expected those that tidywire tables lists; add them',
        ...[2, 3].map(
          (row) => `${row} article_id=p:1, position=1 - []: the key stands already in row 1; expected each once; leave one of the rows out`,
        ),
      ],
    ],
    [
      'an object with fields of the names of columns, which are none',
      `SELECT 'p:1' AS article_id, 1 AS position, {'label': 'a', 'x': 1} AS tag, '#a' AS label`,
      ['1 article_id=p:1, position=1 tags.tag []: tags.tag is an object; expected text that is not blank; mend the row where it was made'],
    ],
    [
      'not a number and a fraction where whole numbers should be',
      `SELECT 'p:1' AS article_id, n AS position, 'a' AS tag, '#a' AS label FROM (VALUES ('NaN'::DOUBLE), (1.5), (2.0)) t(n)`,
      [
        '1 article_id=p:1, position=NaN tags.position [NaN]: tags.position is a number that does not fit; expected a whole number from 1 to 2147483647; mend the row where it was made',
        '2 article_id=p:1, position=1.5 tags.position [1.5]: tags.position is a number that does not fit; expected a whole number from 1 to 2147483647; mend the row where it was made',
      ],
    ],
    [
      'a number of 64 bits that doubles miss',
      `SELECT 'p:1' AS article_id, 9007199254740993::BIGINT AS position, 'a' AS tag, '#a' AS label`,
      [
        '1 article_id=p:1, position=9007199254740993 tags.position [9007199254740993]: tags.position is a number that does not fit; expected a whole number from 1 to 2147483647; mend the row where it was made',
      ],
    ],
    [
      'bytes that are no UTF-8',
      `SELECT 'p:1' AS article_id, 1 AS position, '\\xFF'::BLOB AS tag, '#a' AS label`,
      [
        '1 article_id=p:1, position=1 tags.tag []: tags.tag is bytes that are no UTF-8; expected text that is not blank; mend the row where it was made',
      ],
    ],
    [
      'a key that stands twice, in several row groups',
      `SELECT 'p:1' AS article_id, (i % 3000 + 1)::INTEGER AS position, 'a' AS tag, '#a' AS label FROM range(3001) r(i)`,
      ['3001 article_id=p:1, position=1 - []: the key stands already in row 1; expected each once; leave one of the rows out'],
    ],
  ])('with %s', async (_, select, expected) => {
    const path = await parquetOf(select, ', ROW_GROUP_SIZE 2048')
    const { found } = await check(path, select.includes('published_at') ? 'related' : 'tags')
    expect(found).toEqual(expected)
  })

  it('that is cut off is one finding', async () => {
    const whole = readFileSync(await parquetOf(`SELECT 'p:1' AS article_id, 1 AS position, 'a' AS tag, '#a' AS label`))
    const path = join(folder, 'cut.parquet')
    writeFileSync(path, whole.subarray(0, whole.length - 40))
    const { rows, found } = await check(path, 'tags')
    expect([rows, found.length]).toEqual([0, 1])
    expect(found[0]).toMatch(/^null - - \[\]: the file is no Parquet, or cut off \(.+\); expected it whole; write or fetch it anew$/)
  })

  it('with a damaged row group loses that group alone', async () => {
    const path = await parquetOf(
      `SELECT 'p:' || i AS article_id, 1 AS position, 'a' AS tag, '#a' AS label FROM range(6000) r(i)`,
      ', ROW_GROUP_SIZE 2048, COMPRESSION snappy',
    )
    writeFileSync(path, readFileSync(path).fill(0xff, 4, 200))
    const { rows, found } = await check(path, 'tags')
    expect([rows, found.length]).toEqual([6000 - 2048, 1])
    expect(found[0]).toMatch(/^1 - - \[\]: the rows 1 to 2048 cannot be read \(.+\); expected whole pages; write the file anew$/)
  })
})
