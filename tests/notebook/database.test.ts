/** SQL over a data set: values in and out, and a wall around everything else. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../../src/curate.ts'
import { exportDataset } from '../../src/export.ts'
import { openDataset, UsageError, type News } from '../../src/notebook/index.ts'
import { readScrapes } from '../../src/read.ts'

const samples = new URL('../../data/samples/*.txt', import.meta.url).pathname
const TABLES = 'articles, paragraphs, tags, related, quotes, speakers, sources, problems'

let place: string
let out: string
let news: News

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidywire-it's-sql-"))
  out = join(place, 'dataset')
})
beforeEach(async () => {
  await exportDataset(readScrapes(samples), { out, plan: planOf(), formats: ['parquet'], force: true })
  news = await openDataset(out)
  return () => news.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A query whose text is only known when it runs. */
const asked = async (text: string): Promise<unknown[]> => (await news.sql(Object.assign([text], { raw: [text] }))).objects()

describe('SQL', () => {
  it('sees every table as it was written', async () => {
    for (const name of news.tables) {
      const rows = (await asked(`from ${name}`)) as object[]
      expect(rows).toEqual((await news.table(name)).objects())
    }
  })

  it('counts in numbers', async () => {
    const tags = await news.table('tags')
    expect(await asked('select count(*) as n, sum(position) as sum from tags')).toEqual([
      { n: tags.numRows(), sum: tags.array('position').reduce((sum, n) => sum + n, 0) },
    ])
  })

  it('keeps the columns of an answer without rows, and columns of one name apart', async () => {
    const none = await news.sql`select tag, position as p from tags where false`
    expect([none.columnNames(), none.numRows()]).toEqual([['tag', 'p'], 0])
    expect(await asked('select 1 as a, 2 as a')).toEqual([{ a: 1, 'a:1': 2 }])
  })

  it.each([
    ['show tables', [...TABLES.split(', ')].sort().map((name) => ({ name }))],
    ['values (1), (2)', [{ col0: 1 }, { col0: 2 }]],
    ['with x as (select 1 as y) select y from x', [{ y: 1 }]],
    ["select '?' as mark -- ?", [{ mark: '?' }]],
  ])('answers %s', async (text, rows) => expect(await asked(text)).toEqual(rows))

  it('answers questions that are asked at once, and those after it was closed', async () => {
    const both = await Promise.all([news.sql`select 1 as a`, news.sql`select 2 as a`])
    await news.close()
    await news.close()
    const after = await news.sql`select 3 as a`
    expect([...both, after].map((made) => made.objects())).toEqual([[{ a: 1 }], [{ a: 2 }], [{ a: 3 }]])
  })
})

describe('a wrong question', () => {
  it.each([
    ['a column that is not there', 'select nosuch from tags', 'Binder Error: Referenced column "nosuch" not found'],
    ['a table that is not there', 'from nosuch', 'Catalog Error: Table with name nosuch does not exist!'],
    ['no SQL', 'selec 1', 'Parser Error: syntax error at or near "selec"'],
    ['two questions', 'select 1; select 2', 'Cannot prepare multiple statements at once!'],
    ['no question', '', 'No statement to prepare!'],
    ['a text that is no number', "select 'a'::int", "Conversion Error: Could not convert string 'a' to INT32"],
  ])('is answered in DuckDB’s words, and leaves the next one unharmed: %s', async (_, text, words) => {
    const error: unknown = await asked(text).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain(words)
    expect(String(error)).toMatch(new RegExp(`^UsageError: DuckDB cannot answer: [^]*\nThe tables are ${TABLES}\\.$`))
    expect(await asked('select 1 as a')).toEqual([{ a: 1 }])
  })
})

describe('SQL cannot', () => {
  const file = (): string => join(out, 'parquet/tags/part-00000.parquet').replaceAll("'", "''")
  const contents = (): unknown =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        parentPath,
        name,
        createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex'),
      ])

  it.each<[what: string, text: () => string]>([
    ['read another file as CSV', () => "from read_csv('/etc/passwd')"],
    ['read another file as text', () => "from read_text('/etc/passwd')"],
    ['read a file that is named as a table', () => "from '/etc/passwd'"],
    ['list a folder', () => "from glob('/etc/*')"],
    ['read from the net', () => "from read_csv('https://example.org/a.csv')"],
    ['copy to a file', () => `copy (select 1) to '${place.replaceAll("'", "''")}/copied.csv'`],
    ['copy over a file of the data set', () => `copy (select 1) to '${file()}' (format parquet, use_tmp_file false)`],
    ['copy to a file while it explains', () => `explain analyze copy (select 1) to '${place.replaceAll("'", "''")}/copied.csv'`],
    [
      'copy over a file of the data set while it explains',
      () => `explain analyze copy (select 1) to '${file()}' (format parquet, use_tmp_file false)`,
    ],
    ['export', () => `export database '${place.replaceAll("'", "''")}/exported'`],
    ['attach a database', () => `attach '${place.replaceAll("'", "''")}/attached.db' as other`],
    ['make a table', () => 'create table made as select 1'],
    ['make a table while it explains', () => 'explain analyze create table made as select 1'],
    ['drop a table', () => 'drop view tags'],
    ['put rows in', () => 'insert into tags from tags'],
    ['install an extension', () => 'install httpfs'],
    ['load an extension', () => 'load httpfs'],
    ['change a setting', () => 'set enable_external_access = true'],
    ['change a setting back', () => 'reset enable_external_access'],
    ['change a setting by a pragma', () => 'pragma enable_external_access = true'],
    ['call a procedure', () => 'call duckdb_logs()'],
  ])('%s', async (_, text) => {
    const before = contents()
    await expect(asked(text())).rejects.toThrow(UsageError)
    expect(contents()).toEqual(before)
    expect(await asked('select count(*) > 1 as some from tags')).toEqual([{ some: true }])
  })
})

describe('a data set without Parquet', () => {
  it('says how to write it', async () => {
    const folder = join(place, 'csv')
    await exportDataset(readScrapes(samples), { out: folder, plan: planOf(), formats: ['csv'], force: true })
    expect(existsSync(join(folder, 'parquet'))).toBe(false)
    await expect((await openDataset(folder)).sql`select 1`).rejects.toThrow(
      new UsageError(
        `SQL needs Parquet, and ${folder} has none; write it with tidywire curate <inputs…> --format parquet,csv --out ${folder} --force`,
      ),
    )
  })
})
