/** CSV as other programs read it: every cell comes back, null apart from the empty text. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvParts, csvWithin } from '../../src/notebook/csv.ts'
import { gridOf, type Grid } from '../../src/notebook/grid.ts'

const grid = (rows: readonly object[]): Grid => gridOf(rows) ?? { length: 0, columns: [] }
const csv = (rows: readonly object[]): string => [...csvParts(grid(rows))].join('')

describe('CSV', () => {
  it.each<[what: string, value: unknown, cell: string]>([
    ['null as nothing', null, ''],
    ['an empty text in quotation marks', '', '""'],
    ['a comma in quotation marks', 'a,b', '"a,b"'],
    ['a quotation mark twice', 'a"b', '"a""b"'],
    ['a line feed in quotation marks', 'a\nb', '"a\nb"'],
    ['a carriage return in quotation marks', 'a\rb', '"a\rb"'],
    ['CRLF in quotation marks', '\r\n', '"\r\n"'],
    ['blanks as they are', ' a ', ' a '],
    ['a formula as it is', '=SUM(A1)', '=SUM(A1)'],
    ['an instant in UTC', new Date(5), '1970-01-01T00:00:00.005Z'],
    ['a number with all its digits', 1 / 3, '0.3333333333333333'],
    ['a bigint', 2n ** 64n, '18446744073709551616'],
    ['a truth value', true, 'true'],
    ['a list as JSON', ['a', 'b"'], '"[""a"",""b\\""""]"'],
    ['an object as JSON', { a: 1 }, '"{""a"":1}"'],
  ])('writes %s', (_, value, cell) => expect(csv([{ key: 1, value }])).toBe(`key,value\r\n1,${cell}\r\n`))

  it('writes names as it writes cells', () => expect(csv([{ 'a,b': 1, 'c"': 2, '': 3 }])).toBe('"a,b","c""",""\r\n1,2,3\r\n'))

  it('writes the header alone for a table without rows', () => {
    expect([...csvParts({ length: 0, columns: [{ name: 'a', type: 'empty', at: () => null }] })].join('')).toBe('a\r\n')
  })

  it('keeps every record of a table of one column, also those that are null', () => {
    const rows = [{ a: 'x' }, { a: null }, { a: '' }, { a: null }]
    expect(parse(csv(rows), { columns: true, skip_empty_lines: false })).toEqual([{ a: 'x' }, { a: '' }, { a: '' }, { a: '' }])
  })

  it('is read back as the texts that were written', () => {
    const cell = fc.oneof(fc.constantFrom('', '"', ',', '\r', '\n', '\r\n', '\uFEFF', null), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 6 }), (rows) => {
        const [, ...read] = parse(csv(rows), {
          cast: (text, { quoting }) => (text === '' && !quoting ? null : text),
          record_delimiter: '\r\n',
        })
        expect(read).toEqual(rows.map(({ a, b }) => [a, b]))
      }),
    )
  })

  it('comes in parts of whole records', () => {
    const parts = [...csvParts(grid(Array.from({ length: 2001 }, (_, a) => ({ a }))))]
    expect(parts.map((part) => part.split('\r\n').length - 1)).toEqual([1, 1000, 1000, 1])
    expect(parts.every((part) => part.endsWith('\r\n'))).toBe(true)
  })
})

describe('CSV within a limit', () => {
  const rows = [{ a: 'щ' }] // 3 bytes of header, 4 of the row

  it.each([
    [7, 'a\r\nщ\r\n'],
    [6, undefined],
    [0, undefined],
  ])('of %d bytes is the whole or nothing', (limit, text) => expect(csvWithin(grid(rows), limit)?.toString()).toBe(text))
})
