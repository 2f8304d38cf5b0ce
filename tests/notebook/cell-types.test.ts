/** What columns are said to hold, and the one line that stands for a value. */
import { describe, expect, it } from 'vitest'
import { cellText, shownText, typeOfAll, type CellType } from '../../src/notebook/cell-types.ts'

describe('the type of a column', () => {
  it.each<[type: CellType, of: string, values: readonly unknown[]]>([
    ['text', 'texts', ['a', '', null]],
    ['text', 'days', ['2022-01-12']],
    ['integer', 'whole numbers', [1, -0, 1e300]],
    ['integer', 'bigints and whole numbers', [1n, 2]],
    ['number', 'fractions', [0.5]],
    ['number', 'a fraction among whole numbers', [1, 0.5, 2, 3n]],
    ['number', 'what is no number', [NaN, Infinity]],
    ['instant', 'Dates, valid or not', [new Date(0), new Date(NaN)]],
    ['truth value', 'truth values', [true, null, false]],
    ['list', 'arrays and typed arrays', [[], new Float64Array(1)]],
    ['object', 'objects, functions and symbols', [{}, new Map(), Math.max, Symbol('a')]],
    ['empty', 'nulls', [null, undefined]],
    ['empty', 'no values', []],
    ['mixed', 'texts and numbers', ['1', 1]],
    ['mixed', 'truth values and numbers', [true, 1]],
    ['mixed', 'a text after a thousand numbers', [...Array.from({ length: 1000 }, (_, i) => i), 'a']],
  ])('is %s for %s', (type, _, values) => expect(typeOfAll(values.length, (row) => values[row])).toBe(type))
})

const circle: Record<string, unknown> = {}
circle['self'] = circle

describe('the text of a cell', () => {
  it.each<[what: string, value: unknown, text: string | null]>([
    ['null', null, null],
    ['undefined', undefined, null],
    ['a text, as it is', ' a\r\n', ' a\r\n'],
    ['an empty text', '', ''],
    ['a number with all its digits', 0.1 + 0.2, '0.30000000000000004'],
    ['a bigint', 2n ** 70n, '1180591620717411303424'],
    ['a truth value', false, 'false'],
    ['an instant', new Date(0), '1970-01-01T00:00:00Z'],
    ['an instant with milliseconds', new Date(5), '1970-01-01T00:00:00.005Z'],
    ['an invalid Date', new Date(NaN), 'invalid date'],
    ['a list', ['a', 1n, null], '["a","1",null]'],
    ['a typed array', Float64Array.of(1, 2.5), '[1,2.5]'],
    ['an object', { at: new Date(0), n: 1n }, '{"at":"1970-01-01T00:00:00.000Z","n":"1"}'],
    ['an object without JSON', { toJSON: () => undefined }, '{ toJSON: [Function: toJSON] }'],
    ['a cycle', circle, '<ref *1> { self: [Circular *1] }'],
    ['a function', Math.max, '[Function: max]'],
    ['a symbol', Symbol('a'), 'Symbol(a)'],
  ])('is that of %s', (_, value, text) => expect(cellText(value)).toBe(text))
})

describe('what a reader is shown', () => {
  it.each<[what: string, value: unknown, text: string | null]>([
    ['a fraction in six digits', 1 / 3, '0.333333'],
    ['a large fraction in six digits', 123456789.25, '123457000'],
    ['a small fraction', 1.23456789e-10, '1.23457e-10'],
    ['a whole number whole', 123456789, '123456789'],
    ['what is no number', NaN, 'NaN'],
    ['an infinite number', -Infinity, '-Infinity'],
    ['a text that reads like a fraction as it is', '0.33333333', '0.33333333'],
    ['nothing', null, null],
  ])('is %s', (_, value, text) => expect(shownText(value)).toBe(text))
})
