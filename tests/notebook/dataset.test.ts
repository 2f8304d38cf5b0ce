/** A data set in a notebook: the same values from every format, with their types, and clear words where something is not there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { planOf } from '../../src/curate.ts'
import { openDataset as openRows } from '../../src/dataset.ts'
import { exportDataset } from '../../src/export.ts'
import { openDataset, UsageError, type News, type TableName } from '../../src/notebook/index.ts'
import { readScrapes } from '../../src/read.ts'
import { tables } from '../../src/tables/index.ts'

const samples = new URL('../../data/samples/*.txt', import.meta.url).pathname
const FORMATS = ['parquet', 'csv', 'jsonl']
const allTables = Object.keys(tables) as TableName[] // the keys of a constant

let place: string
const folderOf = (format: string): string => join(place, format)

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-news-'))
  for (const format of FORMATS)
    await exportDataset(readScrapes(samples), { out: folderOf(format), plan: planOf({ lines: true }), formats: [format] })
  await exportDataset(readScrapes(samples), { out: folderOf('no-lines'), plan: planOf() })
})
afterAll(() => rmSync(place, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

/** What notebooks see of a value of each storage that a file keeps. */
const seen = (table: TableName, row: object): unknown =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const column = Object.entries(tables[table].columns).find(([known]) => known === name)
      return [name, column?.[1].storage === 'instant' && typeof value === 'string' ? new Date(value) : (value as unknown)]
    }),
  )

describe.each(FORMATS)('a data set of %s alone', (format) => {
  let news: News
  beforeAll(async () => {
    news = await openDataset(folderOf(format))
  })

  it('knows its tables', () => expect([news.tables, news.folder]).toEqual([allTables, folderOf(format)]))

  it.each(allTables)('has in %s the rows that were written, in their order', async (name) => {
    const written = await openRows(folderOf('jsonl')).all(name)
    const read = await news.table(name)
    expect(read.columnNames()).toEqual(Object.keys(tables[name].columns))
    expect(read.objects()).toEqual(written.map((row) => seen(name, row)))
  })

  it.each(allTables)('gives the rows of %s one by one, and their number', async (name) => {
    const rows: object[] = []
    const stream = news.rows(name)
    for await (const row of stream) rows.push(row)
    expect(rows).toEqual((await news.table(name)).objects())
    expect(stream.length).toBe(rows.length)
  })

  it('has instants as Dates and days as texts', async () => {
    const articles = await news.table('articles', { columns: ['published_at', 'header_date', 'word_count', 'byline'] })
    expect(articles.object(0)).toEqual({
      published_at: new Date('2022-01-12T15:20:00Z'),
      header_date: '2022-01-12',
      word_count: 249,
      byline: null,
    })
  })

  it('reads the columns that are asked for, in that order', async () => {
    expect((await news.table('tags', { columns: ['tag', 'article_id'] })).columnNames()).toEqual(['tag', 'article_id'])
  })
})

describe('openDataset', () => {
  it('opens the folder of TIDYWIRE_DATASET', async () => {
    vi.stubEnv('TIDYWIRE_DATASET', folderOf('csv'))
    expect((await openDataset()).folder).toBe(folderOf('csv'))
  })

  it('prefers a folder that is named', async () => {
    vi.stubEnv('TIDYWIRE_DATASET', folderOf('csv'))
    expect((await openDataset(folderOf('jsonl'))).folder).toBe(folderOf('jsonl'))
  })

  it('says what to run where there is none', async () => {
    await expect(openDataset(join(place, 'none'))).rejects.toThrow(
      new UsageError(`${place}/none is no data set of tidywire; write one with tidywire curate <inputs…> --out ${place}/none`),
    )
  })

  it('looks for the folder "dataset" where nothing is named', async () => {
    vi.stubEnv('TIDYWIRE_DATASET', undefined)
    const before = process.cwd()
    process.chdir(place)
    onTestFinished(() => process.chdir(before))
    await expect(openDataset()).rejects.toThrow(
      /^dataset is no data set of tidywire; write one with tidywire curate <inputs…> --out dataset$/,
    )
  })
})

describe('a table that is not there', () => {
  const HELD = 'articles, paragraphs, tags, related, quotes, speakers, sources, problems'

  it.each<[name: string, words: string]>([
    ['lines', `has no table "lines"; it holds ${HELD}; write it with tidywire curate --lines`],
    ['article', `has no table "article"; it holds ${HELD}`],
    ['toString', `has no table "toString"; it holds ${HELD}`],
  ])('is named, with those that are: %s', async (name, words) => {
    const news = await openDataset(folderOf('no-lines'))
    const error = new UsageError(`${folderOf('no-lines')} ${words}`)
    await expect(news.table(name as TableName)).rejects.toThrow(error)
    expect(() => news.rows(name as TableName)).toThrow(error)
  })

  it.each(['titel', '', 'toString'])('is like a column that is not there: "%s"', async (name) => {
    const news = await openDataset(folderOf('no-lines'))
    await expect(news.table('tags', { columns: ['tag', name as 'tag'] })).rejects.toThrow(
      new UsageError(`the table "tags" has no column "${name}"; it has article_id, position, tag, label`),
    )
  })
})

describe('a table of a data set', () => {
  it('shows itself, and the tables that verbs make of it show themselves', async () => {
    const tags = await (await openDataset(folderOf('parquet'))).table('tags')
    const text = `${tags.numRows()} rows × 4 columns`
    expect(await bundleText(tags)).toContain(text)
    expect(await bundleText(tags.filter((row: { position: number }) => row.position > 1000))).toContain('0 rows × 4 columns')
  })

  it('has no number of rows where the data set does not say', async () => {
    const mark = join(folderOf('csv'), 'provenance.json')
    const before = readFileSync(mark, 'utf8')
    writeFileSync(mark, JSON.stringify({ ...(JSON.parse(before) as object), tables: undefined }))
    const { length } = (await openDataset(folderOf('csv'))).rows('tags')
    writeFileSync(mark, before)
    expect(length).toBeUndefined()
  })
})

async function bundleText(value: unknown): Promise<unknown> {
  const { bundleOf } = await import('../../src/notebook/bundle.ts')
  return (await bundleOf(value))['text/plain']
}
