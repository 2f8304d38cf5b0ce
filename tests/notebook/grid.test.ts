/** What counts as a table, and the rows and columns that are seen in it. */
import { desc, table } from 'arquero'
import { describe, expect, it } from 'vitest'
import { gridOf, isAnswer } from '../../src/notebook/grid.ts'

/** Name, type and values of each column. */
function seen(value: unknown): unknown {
  const grid = gridOf(value)
  return grid?.columns.map(({ name, type, at }) => [name, type, Array.from({ length: grid.length }, (_, row) => at(row))])
}

const numbers = table({ n: [3, 1, 2], word: ['c', 'a', 'b'] })

describe('a grid', () => {
  it.each<[what: string, value: unknown, columns: unknown]>([
    [
      'an Arquero table',
      numbers,
      [
        ['n', 'integer', [3, 1, 2]],
        ['word', 'text', ['c', 'a', 'b']],
      ],
    ],
    ['a filtered table', numbers.filter((row: { n: number }) => row.n > 1).select('word'), [['word', 'text', ['c', 'b']]]],
    ['an ordered table', numbers.orderby(desc('n')).select('n'), [['n', 'integer', [3, 2, 1]]]],
    [
      'a filtered and ordered table',
      numbers
        .orderby('n')
        .filter((row: { n: number }) => row.n > 1)
        .select('n'),
      [['n', 'integer', [2, 3]]],
    ],
    [
      'a grouped table',
      numbers.groupby('word').count(),
      [
        ['word', 'text', ['c', 'a', 'b']],
        ['count', 'integer', [1, 1, 1]],
      ],
    ],
    ['a table without rows', table({ a: [] }), [['a', 'empty', []]]],
    [
      'objects with different keys, in the order in which the keys occur',
      [{ b: 1 }, { a: 'x', b: 2 }],
      [
        ['b', 'integer', [1, 2]],
        ['a', 'text', [undefined, 'x']],
      ],
    ],
    ['objects without a prototype', [Object.assign(Object.create(null) as object, { a: 1 })], [['a', 'integer', [1]]]],
    ['objects without keys', [{}, {}], []],
    ['an answer', { question: 'q', rows: [{ a: true }], articles: 3 }, [['a', 'truth value', [true]]]],
    ['an answer without rows', { question: 'q', rows: [] }, []],
    ['the same of another copy of Arquero', { ...copyOf(['a'], [[1, 2]]) }, [['a', 'integer', [1, 2]]]],
  ])('is seen in %s', (_, value, columns) => expect(seen(value)).toEqual(columns))

  it.each<[what: string, value: unknown]>([
    ['an empty array', []],
    ['an array of numbers', [1, 2]],
    ['an array of arrays', [[1], [2]]],
    ['an array with a null in it', [{ a: 1 }, null]],
    ['an array of Dates', [new Date(0)]],
    ['an array of Maps', [new Map()]],
    ['an object', { rows: [{ a: 1 }] }],
    ['a text', 'text'],
    ['null', null],
    ['undefined', undefined],
  ])('is not seen in %s', (_, value) => expect(gridOf(value)).toBeUndefined())

  it('has no value where a row lacks a key that every object inherits', () => {
    expect(seen([{ constructor: 'Ann', toString: 'a' }, { n: 1 }])).toEqual([
      ['constructor', 'text', ['Ann', undefined]],
      ['toString', 'text', ['a', undefined]],
      ['n', 'integer', [undefined, 1]],
    ])
  })
})

/** What another copy of Arquero would give: the same methods, another class. */
function copyOf(names: readonly string[], columns: readonly (readonly unknown[])[]): object {
  return {
    columnNames: () => names,
    numRows: () => columns[0]?.length ?? 0,
    indices: () => [],
    isFiltered: () => false,
    isOrdered: () => false,
    column: (name: string) => ({ at: (row: number) => columns[names.indexOf(name)]?.[row] }),
  }
}

describe('an answer', () => {
  it.each([
    [true, 'a question with rows', { question: 'q', rows: [] }],
    [false, 'rows without a question', { rows: [] }],
    [false, 'a question without rows', { question: 'q' }],
    [false, 'null', null],
  ])('is %s for %s', (expected, _, value) => expect(isAnswer(value)).toBe(expected))
})
