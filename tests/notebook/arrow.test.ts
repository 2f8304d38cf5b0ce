/** Tables as Arrow and back: the types are those of whole columns, and no value is changed. */
import { bool, float64, int32, int64, list, tableFromIPC, timestamp, TimeUnit, utf8, type DataType } from '@uwdata/flechette'
import { table as arquero } from 'arquero'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromArrow, toArrow, UsageError } from '../../src/notebook/index.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Rows out of Arrow; lists of numbers come as typed arrays where they hold no null. */
const back = (rows: Rows): Rows =>
  fromArrow(toArrow(rows))
    .objects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : (value as unknown),
        ]),
      ),
    )

/** The type of the first column as Arrow's schema has it. */
const typeOf = (rows: Rows): unknown => tableFromIPC(toArrow(rows)).schema.fields[0]?.type

describe('toArrow', () => {
  const column = (...values: readonly unknown[]): Rows => values.map((a) => ({ a }))

  it.each<[what: string, values: readonly unknown[], after: readonly unknown[]]>([
    ['texts', ['a', '', null, 'Київ 😀'], ['a', '', null, 'Київ 😀']],
    ['half surrogate pairs, as UTF-8 must', ['\uD83D'], ['\uFFFD']],
    ['whole numbers of 32 bits', [-(2 ** 31), 2 ** 31 - 1, null], [-(2 ** 31), 2 ** 31 - 1, null]],
    ['larger whole numbers', [2 ** 31, 2 ** 53, -1], [2 ** 31, 2 ** 53, -1]],
    ['bigints', [2n ** 63n - 1n, -(2n ** 63n), null], [2n ** 63n - 1n, -(2n ** 63n), null]],
    ['whole numbers beside bigints', [1, 2n ** 60n], [1n, 2n ** 60n]],
    ['bigints of more than 64 bits, as the nearest numbers', [2n ** 70n, 1n], [2 ** 70, 1]],
    ['a whole number of more than 64 bits beside a bigint', [1e300, 1n], [1e300, 1]],
    ['numbers', [0.1, NaN, -Infinity, null, Number.MIN_VALUE], [0.1, NaN, -Infinity, null, Number.MIN_VALUE]],
    ['truth values', [true, false, null], [true, false, null]],
    ['instants to the millisecond', [new Date(1), new Date(-1), null], [new Date(1), new Date(-1), null]],
    ['the first and last instants', [new Date(8.64e15), new Date(-8.64e15)], [new Date(8.64e15), new Date(-8.64e15)]],
    ['invalid Dates, as null', [new Date(NaN), new Date(0)], [null, new Date(0)]],
    ['lists of texts', [['a', ''], [], null, [null, 'b']], [['a', ''], [], null, [null, 'b']]],
    ['lists of numbers', [[1, 2.5], [], null], [[1, 2.5], [], null]],
    ['lists of numbers with nulls', [[1, null]], [[1, null]]],
    ['other lists, as JSON', [[true], [[1]], ['a', 1]], ['[true]', '[[1]]', '["a",1]']],
    ['objects, as JSON', [{ a: 1 }, null], ['{"a":1}', null]],
    ['mixed values, as text', ['a', 1, null, true], ['a', '1', null, 'true']],
    ['nulls alone', [null, undefined], [null, null]],
  ])('keeps %s', (_, values, after) => expect(back(column(...values))).toEqual(column(...after)))

  it.each<[type: string, expected: DataType, values: readonly unknown[]]>([
    ['text', utf8(), ['a', null]],
    ['integer of 32 bits', int32(), [1, null]],
    ['integer of 64 bits', int64(), [1n]],
    ['double', float64(), [0.5]],
    ['double for larger whole numbers', float64(), [2 ** 40]],
    ['truth value', bool(), [true]],
    ['timestamp in UTC to the millisecond', timestamp(TimeUnit.MILLISECOND, 'UTC'), [new Date(0)]],
    ['list of texts', list(utf8()), [['a']]],
    ['list of numbers', list(float64()), [[1]]],
    ['text for nulls alone', utf8(), [null]],
  ])('writes the type %s', (_, expected, values) => expect(typeOf(column(...values))).toEqual(expected))

  it('keeps names and order of columns, and a table without rows', () => {
    const empty = fromArrow(toArrow(arquero({ 'b c': [], a: [] })))
    expect([empty.columnNames(), empty.numRows()]).toEqual([['b c', 'a'], 0])
  })

  it('keeps the rows that a filter and an order have left', () => {
    const made = arquero({ a: [1, 2, 3] })
      .filter((row: { a: number }) => row.a !== 2)
      .orderby('a')
    expect(fromArrow(toArrow(made)).array('a')).toEqual([1, 3])
  })

  it('loses nothing of any table', () => {
    const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of)
    const row = fc.record({
      text: some(fc.string({ unit: 'grapheme' })),
      whole: some(fc.integer()),
      number: some(fc.double()),
      truth: some(fc.boolean()),
      long: some(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
      instant: some(fc.date({ noInvalidDate: true })),
      texts: some(fc.array(some(fc.string({ unit: 'grapheme' })))),
    })
    const filled = { text: '', whole: 0, number: 0.5, truth: true, long: 0n, instant: new Date(0), texts: [''] }
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const unsigned = [...rows, filled].map((one) => ({ ...one, whole: one.whole === 0 ? 0 : one.whole }))
        expect(back(unsigned)).toEqual(unsigned)
      }),
      { numRuns: 40 },
    )
  })

  it.each([[1], [null], ['text'], [[1]]])('refuses %j', (value) => {
    expect(() => toArrow(value as unknown as readonly object[])).toThrow(
      new UsageError('toArrow() takes an Arquero table, an answer, or an array of objects'),
    )
  })
})
