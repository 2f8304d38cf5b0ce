/** A table's HTML: everything is in it that a reader needs, also without scripts, and the files of the table. */
import { table as arquero } from 'arquero'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { table, type TableOptions } from '../../src/notebook/index.ts'
import { pageOf, rowsShown, type Element } from './page.ts'

const pageFor = (rows: readonly object[], options?: TableOptions): Element => pageOf(table(rows, options).toHTML())
const numbered = (length: number): readonly { n: number }[] => Array.from({ length }, (_, n) => ({ n }))

/** The bytes behind a link, by the name of its file. */
function linksOf(page: Element): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(
    page
      .querySelectorAll('a')
      .map((a) => [a.getAttribute('download'), Buffer.from((a.getAttribute('href') ?? '').split(',')[1] ?? '', 'base64')]),
  ) as Readonly<Record<string, Buffer>> // every link has a name
}

describe('the HTML of a table', () => {
  const ROWS = [
    { title: 'Bridge', words: 1234, share: 1 / 3, at: new Date(0), isNew: true, tags: ['a', 'b'] },
    { title: null, words: 7, share: 0.5, at: null, isNew: false, tags: [] },
  ]

  it('says title, shape, names, types and values', () => {
    const page = pageFor(ROWS, { title: 'News' })
    expect(page.querySelector('.tw-shape')?.textContent).toBe('News 2 rows × 6 columns')
    expect(page.querySelectorAll('th').map((th) => th.textContent)).toEqual(['title', 'words', 'share', 'at', 'isNew', 'tags'])
    const types = ['text', 'integer', 'number', 'instant', 'truth value', 'list']
    expect(
      page
        .querySelector('.tw-types')
        ?.querySelectorAll('td')
        .map((td) => td.textContent),
    ).toEqual(types)
    expect(rowsShown(page)).toEqual([
      ['Bridge', '1234', '0.333333', '1970-01-01T00:00:00Z', 'true', '["a","b"]'],
      ['null', '7', '0.5', 'null', 'false', '[]'],
    ])
  })

  it('sets numbers right and all else left', () => {
    const sides = (page: Element): unknown => page.querySelectorAll('th').map((th) => th.getAttribute('style')?.replace('text-align:', ''))
    expect(sides(pageFor(ROWS))).toEqual(['left', 'right', 'right', 'left', 'left', 'left'])
  })

  it('sets a null apart from the text "null"', () => {
    const cells = pageFor([{ a: null }, { a: 'null' }])
      .querySelector('tbody')
      ?.querySelectorAll('td')
    expect(cells?.map((td) => td.querySelectorAll('.tw-null').length)).toEqual([1, 0])
  })

  it('shows head and tail of a long table, and says what is between', () => {
    expect(rowsShown(pageFor(numbered(1234), { rows: 5 }))).toEqual([['0'], ['1'], ['2'], ['… 1,229 rows between'], ['1232'], ['1233']])
  })

  it.each<[rows: number, shown: number]>([
    [0, 1],
    [-3, 1],
    [2.9, 2],
    [20, 20],
    [Infinity, 50],
  ])('shows, with rows: %d, %d of 50 rows', (rows, shown) => {
    const page = pageFor(numbered(50), { rows })
    expect(rowsShown(page).filter(([text]) => !text?.startsWith('…')).length).toBe(shown)
  })

  it.each<[what: string, of: Parameters<typeof table>[0], shape: string]>([
    ['no row', arquero({ a: [], b: [] }), '0 rows × 2 columns'],
    ['no column', [{}], '1 row × 0 columns'],
    ['nothing', [], '0 rows × 0 columns'],
  ])('of %s says so', (_, of, shape) => {
    expect(pageOf(table(of).toHTML()).querySelector('.tw-shape')?.textContent).toBe(shape)
  })

  it('cuts a long text, and keeps the whole as the tooltip', () => {
    const [cell] = pageFor([{ a: 'щ'.repeat(500) }])
      .querySelectorAll('td')
      .slice(1)
    expect([cell?.textContent, cell?.title]).toEqual([`${'щ'.repeat(199)}…`, 'щ'.repeat(500)])
  })
})

describe('the links of a table', () => {
  const ROWS = [
    { text: 'a,"b"\r\nc', n: 1, at: new Date(5) },
    { text: '', n: null, at: null },
  ]

  it('hold the table as CSV and as Parquet', async () => {
    const { 'table.csv': csv, 'table.parquet': parquet } = linksOf(pageFor(ROWS))
    expect(csv?.toString()).toBe('text,n,at\r\n"a,""b""\r\nc",1,1970-01-01T00:00:00.005Z\r\n"",,\r\n')
    expect(await parquetReadObjects({ file: Uint8Array.from(parquet ?? []).buffer })).toEqual(ROWS)
  })

  it('hold all digits of a number, and all rows where pages hold the first', () => {
    const { 'table.csv': csv } = linksOf(pageFor(Array.from({ length: 3000 }, (_, i) => ({ a: i / 3 }))))
    expect(parse(csv ?? '').slice(1)).toEqual(Array.from({ length: 3000 }, (_, i) => [String(i / 3)]))
  })

  it.each([
    ['Tags of “Київ”, 2022/01', 'tags-of-київ-2022-01'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['<script>', 'script'],
    ['…', 'table'],
    ['', 'table'],
    ['x'.repeat(300), 'x'.repeat(59)],
  ])('are named after the title "%s"', (title, name) => {
    expect(Object.keys(linksOf(pageFor(ROWS, { title })))).toEqual([`${name}.csv`, `${name}.parquet`])
  })

  it('give way to the calls that write the files where the table is long', () => {
    const page = pageFor(numbered(80_000))
    expect(linksOf(page)).toEqual({})
    expect(page.querySelector('.tw-export')?.textContent).toBe(
      "Export: more than 64 kB, so write it with · await writeCSV(table, 'table.csv') · await writeParquet(table, 'table.parquet')",
    )
  })
})
