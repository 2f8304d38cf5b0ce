import { desc, from, type ColumnTable } from 'arquero'
import { describe, expect, it } from 'vitest'
import { cellsOf, instantsOf } from '../../src/analysis/columns.ts'
import { UsageError } from '../../src/failure.ts'
import { articlesTable, tableOf, tagsTable } from './tables.ts'

describe('the cells of a column', () => {
  const tags = tagsTable({ a: ['x', 'y'], b: ['z'] })

  it('are those of every row', () => {
    expect(cellsOf(tags, 'tags', 'tag')).toEqual(['x', 'y', 'z'])
  })

  it('are those that a filter lets through', () => {
    expect(cellsOf(tags.filter('d => d.article_id === "a"'), 'tags', 'tag')).toEqual(['x', 'y'])
  })

  it('keep the order of a sorted table', () => {
    expect(cellsOf(tags.orderby(desc('tag')), 'tags', 'tag')).toEqual(['z', 'y', 'x'])
  })

  it('are null where a row lacks them', () => {
    expect(cellsOf(from([{ speaker: 'Ann' }, {}]), 'quotes', 'speaker')).toEqual(['Ann', null])
  })

  it('are none in a table without rows and columns', () => {
    expect(cellsOf(from([]), 'quotes', 'speaker')).toEqual([])
  })

  it('that are not there are wrong use', () => {
    expect(() => cellsOf(tags.select('article_id', 'label'), 'tags', 'tag')).toThrow(
      new UsageError('the table given for tags has no column "tag", only article_id, label; keep tags.tag of the data set in it'),
    )
  })

  it.each<[string, unknown]>([
    ['an array', []],
    ['an object', { quotes: 1 }],
    ['undefined', undefined],
    ['null', null],
    ['"tags.csv"', 'tags.csv'],
  ])('of what is no table, as %s, are wrong use', (shown, value) => {
    expect(() => cellsOf(value as ColumnTable, 'tags', 'tag')).toThrow(
      new UsageError(`expected the table tags, got ${shown}; give an Arquero table, as from aq.from(rows)`),
    )
  })
})

describe('instants', () => {
  it('are read from Dates, ISO text in UTC, days, and milliseconds', () => {
    const cells = [new Date(86_400_000), '1970-01-02T00:00:00Z', '1970-01-02', 86_400_000, null, undefined]
    const articles = tableOf(
      ['published_at'],
      cells.map((cell) => [cell]),
    )
    expect(instantsOf(articles, 'articles', 'published_at')).toEqual([86_400_000, 86_400_000, 86_400_000, 86_400_000, null, null])
  })

  it.each([
    ['text without a zone', '2022-01-12T15:20:00', '"2022-01-12T15:20:00"'],
    ['a day that is none', '2022-13-01', '"2022-13-01"'],
    ['an invalid Date', new Date(NaN), 'an invalid Date'],
    ['a number beyond all Dates', 1e17, '100000000000000000'],
    ['a truth value', true, 'true'],
  ])('are not read from %s', (_, cell, shown) => {
    expect(() => instantsOf(tableOf(['published_at'], [[cell]]), 'articles', 'published_at')).toThrow(
      new UsageError(`articles.published_at holds ${shown}, which is no time; give Dates, or ISO text as 2022-01-12T15:20:00Z`),
    )
  })

  it('are none in an empty table', () => {
    expect(instantsOf(articlesTable(), 'articles', 'published_at')).toEqual([])
  })
})
