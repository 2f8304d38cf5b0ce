import { describe, expect, it } from 'vitest'
import { tables } from '../src/tables/index.ts'
import { compileCheck, type RowsByTable } from '../src/validate.ts'
import { pageOf, rowsOf } from './page.ts'

const check = compileCheck(Object.values(tables))
const sound: RowsByTable = rowsOf(pageOf())

type Change = (row: Readonly<Record<string, unknown>>, index: number) => Readonly<Record<string, unknown>>
const changed = (table: string, change: Change): RowsByTable => ({ ...sound, [table]: (sound[table] ?? []).map(change) })
const set =
  (column: string, value: unknown): Change =>
  (row, index) =>
    index === 0 ? { ...row, [column]: value } : row

/** What is wrong, as "field: reason". */
const faultsOf = (rows: RowsByTable): string[] =>
  check(rows).map((p) => `${p.code} ${p.field ?? ''}: ${p.message.replace(/^the row breaks its schema: |; please report the page$/g, '')}`)

describe('a compiled check', () => {
  it('finds nothing wrong with the rows of a page', () => expect(check(sound)).toEqual([]))

  it('finds nothing wrong with no rows', () => expect(check({})).toEqual([]))

  it.each([
    ['a column of another type', 'articles', set('word_count', 'many'), ['invalid-row articles.word_count: word_count must be integer']],
    ['a number below its minimum', 'paragraphs', set('position', 0), ['invalid-row paragraphs.position: position must be >= 1']],
    [
      'a text that is blank',
      'articles',
      set('title', ' '),
      ['invalid-row articles.title: title must match pattern "[^\\s\\u001c-\\u001f\\u0085\\ufeff]"'],
    ],
    [
      'a word that is not one of the choices',
      'lines',
      set('role', 'hero'),
      ['invalid-row lines.role: role must be equal to one of the allowed values'],
    ],
    [
      'a day that does not exist',
      'articles',
      set('header_date', '2022-02-30'),
      ['invalid-row articles.header_date: header_date must match format "date"'],
    ],
    [
      'an instant that is not in UTC',
      'related',
      set('published_at', '2022-01-11T15:57:00+02:00'),
      [
        'invalid-row related.published_at: published_at must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"',
      ],
    ],
    ['null where there must be a value', 'sources', set('source', null), ['invalid-row sources.source: source must be string']],
    [
      'a column that the table does not have',
      'tags',
      set('colour', 'red'),
      ['invalid-row tags.: the row must NOT have additional properties'],
    ],
    [
      'a row of another article',
      'tags',
      set('article_id', 'interfax-ukraine:0000000000000000'),
      ['invalid-row tags.article_id: it names no article'],
    ],
    ['offsets that miss the text', 'paragraphs', set('start', 1), ['invalid-row paragraphs.start: its offsets do not slice to its text']],
    [
      'a count of paragraphs that differs',
      'articles',
      set('paragraph_count', 2),
      ['invalid-row articles.paragraph_count: it differs from the 3 rows'],
    ],
    [
      'a count of unexplained lines that differs',
      'articles',
      set('other_lines', 1),
      ['invalid-row articles.other_lines: it differs from sources.other_lines'],
    ],
    [
      'a count of lines that differs',
      'sources',
      set('lines', 1),
      [`invalid-row sources.lines: it differs from the ${sound['lines']?.length ?? 0} rows`],
    ],
  ])('finds %s', (_, table, change, expected) => expect(faultsOf(changed(table, change))).toEqual(expected))

  it('finds a column that is missing', () =>
    expect(faultsOf(changed('tags', (row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'label'))))).toEqual([
      "invalid-row tags.: the row must have required property 'label'",
      "invalid-row tags.: the row must have required property 'label'",
    ]))

  it.each([
    ['a key that stands twice', [1, 1]],
    ['keys out of order', [2, 1]],
  ])('finds %s', (_, positions) =>
    expect(faultsOf(changed('tags', (row, index) => ({ ...row, position: positions[index] })))).toEqual([
      `invalid-row tags: its key ${String(sound['tags']?.[0]?.['article_id'])} 1 stands twice or out of order`,
    ]),
  )

  it('finds all that is wrong, with the value found', () =>
    expect(
      check({ ...changed('articles', (row) => ({ ...row, layout: '', word_count: -1 })) }).map(({ field, found }) => [field, found]),
    ).toEqual([
      ['articles.layout', null],
      ['articles.word_count', '-1'],
    ]))
})
