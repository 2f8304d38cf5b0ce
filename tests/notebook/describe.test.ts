/** What `describe` tells of a column of each type. */
import { table as arquero } from 'arquero'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as describeTable, UsageError, type ColumnDescription } from '../../src/notebook/index.ts'

interface Told extends Partial<Pick<ColumnDescription, 'type' | 'count' | 'nulls' | 'distinct' | 'mean'>> {
  /** Smallest, quartiles and largest. */
  readonly five?: readonly unknown[]
  readonly lengths?: readonly unknown[]
  readonly top?: readonly (readonly [value: unknown, count: number | undefined])[]
}

/** What is told of one column, in short; what is null or empty is left out. */
function told(values: readonly unknown[]): Told {
  const [row] = describeTable(values.map((a) => ({ a }))).objects()
  if (!row) throw new Error('no column')
  const { type, count, nulls, distinct, min, p25, median, p75, max, mean, shortest, longest, top, top_counts } = row
  const facts = {
    five: [min, p25, median, p75, max],
    mean,
    lengths: [shortest, longest],
    top: top.map((value, i): [unknown, number | undefined] => [value, top_counts[i]]),
  }
  const isSaid = (fact: unknown): boolean => (Array.isArray(fact) ? fact.some((part) => part !== null) : fact !== null)
  return { type, count, nulls, distinct, ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => isSaid(fact))) }
}

const day = (n: number): Date => new Date(Date.UTC(2022, 0, n))

/** An hour on a day of January 2022, in UTC. */
const hour = (n: number, hours: number): Date => new Date(day(n).getTime() + hours * 3_600_000)

describe('the description of a column', () => {
  it.each<[of: string, values: readonly unknown[], facts: Told]>([
    [
      'texts',
      ['b', 'ab', 'b', null, ''],
      { type: 'text', count: 4, nulls: 1, distinct: 3, five: ['', null, null, null, 'b'], lengths: [0, 2], top: [['b', 2]] },
    ],
    ['whole numbers', [4, 1, 3, 2], { type: 'integer', count: 4, nulls: 0, distinct: 4, five: [1, 1.75, 2.5, 3.25, 4], mean: 2.5 }],
    [
      'bigints',
      [10n, 20n, 10n],
      { type: 'integer', count: 3, nulls: 0, distinct: 2, five: [10, 10, 10, 15, 20], mean: 40 / 3, top: [[10n, 2]] },
    ],
    ['numbers', [0.5, -1, null], { type: 'number', count: 2, nulls: 1, distinct: 2, five: [-1, -0.625, -0.25, 0.125, 0.5], mean: -0.25 }],
    [
      'numbers and what is none',
      [NaN, 1, NaN, 2.5],
      { type: 'number', count: 4, nulls: 0, distinct: 3, five: [1, 1.375, 1.75, 2.125, 2.5], mean: 1.75, top: [[NaN, 2]] },
    ],
    ['nothing but NaN', [NaN], { type: 'number', count: 1, nulls: 0, distinct: 1 }],
    [
      'an infinite number',
      [Infinity],
      { type: 'number', count: 1, nulls: 0, distinct: 1, five: Array<number>(5).fill(Infinity), mean: Infinity },
    ],
    [
      'infinite numbers of both signs',
      [Infinity, -Infinity, 0, -Infinity, 7, Infinity, Infinity, 8, 9],
      {
        type: 'number',
        count: 9,
        nulls: 0,
        distinct: 6,
        five: [-Infinity, 0, 8, Infinity, Infinity],
        mean: NaN,
        top: [
          [Infinity, 3],
          [-Infinity, 2],
        ],
      },
    ],
    [
      'instants',
      [day(3), day(1), day(1)],
      {
        type: 'instant',
        count: 3,
        nulls: 0,
        distinct: 2,
        five: [day(1), day(1), day(1), day(2), day(3)],
        mean: hour(1, 16),
        top: [[day(1), 2]],
      },
    ],
    ['invalid Dates', [new Date(NaN)], { type: 'instant', count: 1, nulls: 0, distinct: 1 }],
    [
      'truth values',
      [true, false, true, true, null],
      { type: 'truth value', count: 4, nulls: 1, distinct: 2, five: [false, null, null, null, true], mean: 0.75, top: [[true, 3]] },
    ],
    [
      'one truth value alone',
      [true],
      { type: 'truth value', count: 1, nulls: 0, distinct: 1, five: [true, null, null, null, true], mean: 1 },
    ],
    ['lists', [['a', 'b'], [], ['a', 'b']], { type: 'list', count: 3, nulls: 0, distinct: 2, lengths: [0, 2], top: [[['a', 'b'], 2]] }],
    ['objects', [{ a: 1 }, { a: 1 }, { a: 2 }], { type: 'object', count: 3, nulls: 0, distinct: 2, top: [[{ a: 1 }, 2]] }],
    ['nulls', [null, undefined], { type: 'empty', count: 0, nulls: 2, distinct: 0 }],
    ['several types', ['a', 1, 'a'], { type: 'mixed', count: 3, nulls: 0, distinct: 2, top: [['a', 2]] }],
    ['a list and the text of its JSON', [['a'], '["a"]'], { type: 'mixed', count: 2, nulls: 0, distinct: 2 }],
  ])('tells of %s', (_, values, facts) => expect(told(values)).toEqual(facts))

  it('names the five most frequent of the values that are repeated, the first of equals first', () => {
    const letters = 'a b c d e f g g f e d c b g'.split(' ')
    expect(told(letters).top).toEqual([
      ['g', 3],
      ['b', 2],
      ['c', 2],
      ['d', 2],
      ['e', 2],
    ])
  })

  it('has a mean that loses no millisecond of instants', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.integer({ min: 1, max: 200 }), (date, n) => {
        expect(told(Array.from({ length: n }, () => date)).mean).toEqual(date)
      }),
      { numRuns: 30 },
    )
  })

  it('orders its facts, and counts every value once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer()), { minLength: 1, maxLength: 30 }), (values) => {
        const { count = 0, nulls = 0, five = [] } = told(values)
        expect(count + nulls).toBe(values.length)
        expect(five).toEqual([...five].sort((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

const FACTS = 'column type count nulls distinct min p25 median p75 max mean shortest longest top top_counts'.split(' ')

describe('describe', () => {
  it.each<[what: string, value: Parameters<typeof describeTable>[0], columns: readonly string[]]>([
    ['an Arquero table', arquero({ a: [1], b: ['x'] }), ['a', 'b']],
    ['a table without rows', arquero({ a: [], b: [] }), ['a', 'b']],
    ['a table without columns', arquero({}), []],
    ['an array of objects', [{ a: 1 }, { b: 1 }], ['a', 'b']],
    ['an answer', { question: 'q', rows: [{ a: 1 }], articles: 3 } as { readonly rows: readonly object[] }, ['a']],
    ['an answer without rows', { question: 'q', rows: [] } as { readonly rows: readonly object[] }, []],
  ])('gives a row for each column of %s', (_, value, columns) => {
    const made = describeTable(value)
    expect([made.columnNames(), made.array('column')]).toEqual([FACTS, columns])
  })

  it('sees only the rows that a filter has left', () => {
    const made = describeTable(arquero({ a: [1, 2, 3] }).filter((row: { a: number }) => row.a > 1))
    expect(made.object()).toMatchObject({ count: 2, min: 2, max: 3 })
  })

  it.each([[1], ['text'], [null], [[1, 2]], [{ a: 1 }]])('refuses %j', (value) => {
    expect(() => describeTable(value as unknown as readonly object[])).toThrow(
      new UsageError('describe() takes an Arquero table, an answer, or an array of objects'),
    )
  })
})
