/** Sorting a table by a click on a name, in the page that holds it. */
import { describe, expect, it } from 'vitest'
import { table, type TableOptions } from '../../src/notebook/index.ts'
import { click, livePageOf, rowsShown, type Element } from './page.ts'

const numbered = (length: number): readonly { n: number }[] => Array.from({ length }, (_, n) => ({ n }))
const live = (rows: readonly object[], options?: TableOptions, how?: { clipboard: boolean }): ReturnType<typeof livePageOf> =>
  livePageOf(table(rows, options).toHTML(), how)
const column = (page: Element): readonly (string | undefined)[] => rowsShown(page).map(([text]) => text)

describe('sorting', () => {
  const values = (given: readonly unknown[]): readonly object[] => given.map((v) => ({ v }))

  it.each<[what: string, given: readonly unknown[], ascending: readonly string[], descending: readonly string[]]>([
    ['numbers as numbers', [10, 9, -1, 0.5], ['-1', '0.5', '9', '10'], ['10', '9', '0.5', '-1']],
    ['bigints as numbers', [10n, 9n], ['9', '10'], ['10', '9']],
    ['texts as texts', ['10', '9', 'a', ''], ['', '10', '9', 'a'], ['a', '9', '10', '']],
    ['truth values', [true, false], ['false', 'true'], ['true', 'false']],
    ['nulls last, either way', [2, null, 1], ['1', '2', 'null'], ['2', '1', 'null']],
    [
      'infinite numbers',
      [Infinity, 1, -Infinity, Infinity],
      ['-Infinity', '1', 'Infinity', 'Infinity'],
      ['Infinity', 'Infinity', '1', '-Infinity'],
    ],
    ['what is no number beside numbers that stay in order', [3, NaN, 1, 2], ['1', '2', '3', 'NaN'], ['3', '2', '1', 'NaN']],
    [
      'instants',
      [new Date(1000), new Date(500), new Date(0)],
      ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.500Z', '1970-01-01T00:00:01Z'],
      ['1970-01-01T00:00:01Z', '1970-01-01T00:00:00.500Z', '1970-01-01T00:00:00Z'],
    ],
  ])('puts %s', (_, given, ascending, descending) => {
    const { page } = live(values(given))
    const th = page.querySelector('th')
    click(page, 'v')
    expect([column(page), th?.getAttribute('aria-sort')]).toEqual([ascending, 'ascending'])
    click(page, 'v')
    expect([column(page), th?.getAttribute('aria-sort')]).toEqual([descending, 'descending'])
  })

  it('goes back to the order of the table', () => {
    const { page } = live(numbered(3).toReversed(), { rows: 2 })
    click(page, 'n')
    expect(column(page)).toEqual(['0', '1'])
    click(page, 'ends')
    expect([column(page), page.querySelector('th')?.getAttribute('aria-sort')]).toEqual([['2', '… 1 row between', '0'], null])
  })

  it('also comes by the keyboard', () => {
    const { page } = live(values([2, 1]))
    const th = page.querySelector('th')
    let prevented = 0
    for (const key of ['x', 'Enter', ' ']) th?.onkeydown?.({ target: th, key, preventDefault: () => prevented++ })
    expect([column(page), prevented, th?.tabIndex]).toEqual([['2', '1'], 2, 0])
  })
})
