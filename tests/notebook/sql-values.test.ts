/** Values in SQL: bound as they are, never pasted, and given back with the types that are promised. */
import * as duckdb from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/notebook/index.ts'
import { bindable, bindableType, converterOf } from '../../src/notebook/sql-values.ts'

let connection: duckdb.DuckDBConnection
beforeAll(async () => {
  connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect()
  await connection.run("set timezone = 'UTC'")
})
afterAll(() => connection.closeSync())

async function answer(text: string, values: readonly unknown[] = []): Promise<unknown> {
  const statement = await connection.prepare(text)
  for (const [i, value] of values.entries()) statement.bindValue(i + 1, bindable(duckdb, value), bindableType(duckdb, value))
  const [column] = await (await statement.run()).convertColumns(converterOf(duckdb))
  return column?.[0]
}

describe('a bound value', () => {
  it.each<[what: string, value: unknown, after: unknown]>([
    ['a text', "'; drop table articles; --", "'; drop table articles; --"],
    ['an empty text', '', ''],
    ['Cyrillic and emoji', 'Київ 😀', 'Київ 😀'],
    ['null', null, null],
    ['a truth value', false, false],
    ['a whole number', 42, 42],
    ['the smallest of 32 bits', -(2 ** 31), -(2 ** 31)],
    ['a larger whole number', 2 ** 40, 2 ** 40],
    ['the largest safe number', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['a whole number of 300 digits', 1e300, 1e300],
    ['a number', 0.1, 0.1],
    ['what is no number', NaN, NaN],
    ['an infinite number', -Infinity, -Infinity],
    ['a bigint', 7n, 7],
    ['a bigint that no number holds, as text', 2n ** 70n, '1180591620717411303424'],
    ['an instant', new Date('1969-12-31T23:59:59.999Z'), new Date('1969-12-31T23:59:59.999Z')],
    ['a list of texts', ['a', "'"], ['a', "'"]],
    ['an empty list', [], []],
    ['a list of whole numbers', [1, 2], [1, 2]],
    ['a list of instants', [new Date(0), new Date(5)], [new Date(0), new Date(5)]],
    ['a list of lists', [[1], [2, 3]], [[1], [2, 3]]],
    ['a list with a null behind', ['a', null], ['a', null]],
    ['a list with a null in front', [null, 'a'], [null, 'a']],
    ['a list of whole numbers and fractions', [1, 1.5], [1, 1.5]],
    ['a list of fractions and whole numbers', [1.5, 1], [1.5, 1]],
    ['a list of small and large whole numbers', [1, 2 ** 40], [1, 2 ** 40]],
  ])('comes back: %s', async (_, value, after) => expect(await answer('select ?', [value])).toEqual(after))

  it.each<[what: string, value: unknown]>([
    ['an invalid Date', new Date(NaN)],
    ['undefined', undefined],
    ['a value of the type object', { a: 1 }],
    ['a value of the type function', Math.max],
    ['a value of the type symbol', Symbol('a')],
  ])('cannot be %s', (what, value) => {
    const error = new UsageError(`${what} cannot stand in SQL; give a text, number, truth value, Date, null, or an array of these`)
    expect(() => bindable(duckdb, value)).toThrow(error)
    expect(() => bindable(duckdb, [[value]])).toThrow(error)
  })

  it('is the same value within SQL', async () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer(),
        fc.double({ noNaN: true }).map((x) => x + 0),
        async (text, whole, number) => {
          expect([await answer('select ?', [text]), await answer('select ?', [whole]), await answer('select ?', [number])]).toEqual([
            text,
            whole,
            number,
          ])
          expect(await answer('select ? in (select unnest(?))', [text, ['x', text]])).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('an answer has', () => {
  it.each<[what: string, sql: string, value: unknown]>([
    ['null for null', 'null', null],
    ['numbers for whole numbers of every width', '[1::utinyint, 2::smallint, 3::ubigint, 4::hugeint]', [1, 2, 3, 4]],
    ['texts for whole numbers that are not safe', '[9007199254740993]', ['9007199254740993']],
    ['texts for the largest whole numbers', '18446744073709551615::ubigint', '18446744073709551615'],
    ['numbers for decimals', '1.25::decimal(10, 2)', 1.25],
    ['NaN for what is no number', "'nan'::double", NaN],
    ['Dates for timestamps with a zone', "timestamptz '2022-01-12 00:00:00+02'", new Date('2022-01-11T22:00:00Z')],
    ['Dates, in UTC, for timestamps without one', "timestamp '2022-01-12 01:02:03.004'", new Date('2022-01-12T01:02:03.004Z')],
    ['Dates for timestamps of seconds', "'2022-01-12 01:02:03'::timestamp_s", new Date('2022-01-12T01:02:03Z')],
    ['texts for infinite timestamps', "'infinity'::timestamp", 'infinity'],
    ['texts for days', "date '2022-01-12'", '2022-01-12'],
    ['texts for times', "time '10:00'", '10:00:00'],
    ['texts for intervals', 'interval 1 day', '1 day'],
    ['texts for bits', "'101'::bit", '101'],
    ['texts for enumerations', "'a'::enum('a', 'b')", 'a'],
    ['arrays for lists', "[date '2022-01-12', null]", ['2022-01-12', null]],
    ['objects for structs', "{'a': 1, 'b': [timestamp '2022-01-12 00:00:00']}", { a: 1, b: [new Date('2022-01-12T00:00:00Z')] }],
    ['arrays of key and value for maps', "map {'k': count(*)}", [{ key: 'k', value: 1 }]],
  ])('%s', async (_, sql, value) => expect(await answer(`select ${sql}`)).toEqual(value))
})
