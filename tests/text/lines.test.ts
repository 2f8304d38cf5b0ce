import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/text/lines.ts'

describe('splitLines', () => {
  it.each([
    ['no lines of an empty text', '', []],
    ['one line without its end', 'one', [[1, 0, 3, 'one']]],
    ['no further line after a last line end', 'one\n', [[1, 0, 3, 'one']]],
    ['a line for a line end alone', '\n', [[1, 0, 0, '']]],
    [
      'both kinds of line ends',
      'a\r\nb\nc',
      [
        [1, 0, 1, 'a'],
        [2, 3, 4, 'b'],
        [3, 5, 6, 'c'],
      ],
    ],
    ['a return without a feed as part of the line', 'a\rb\r', [[1, 0, 4, 'a b']]],
    [
      'one return only as part of a line end',
      'a\r\r\nb',
      [
        [1, 0, 2, 'a'],
        [2, 4, 5, 'b'],
      ],
    ],
    [
      'clean text and offsets of the whole line',
      ' a  b \n\u00a0\n',
      [
        [1, 0, 6, 'a b'],
        [2, 7, 8, ''],
      ],
    ],
    ['offsets in UTF-16 units', '😀x', [[1, 0, 3, '😀x']]],
    ['separators of other kinds as blanks', 'a\u2028b\u0085c', [[1, 0, 5, 'a b c']]],
  ])('gives %s', (_, text, expected) =>
    expect(splitLines(text).map(({ number, start, end, text: line }) => [number, start, end, line])).toEqual(expected),
  )

  it('covers the text with lines and line ends', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\r', '\n', ' ', 'a', '😀')), (pieces) => {
        const text = pieces.join('')
        const lines = splitLines(text)
        const ends = lines.map((line, i) => text.slice(line.end, lines[i + 1]?.start ?? text.length))
        expect(lines.map((line, i) => text.slice(line.start, line.end) + (ends[i] ?? '')).join('')).toBe(text)
        expect(ends.filter((end, i) => !/^\r?\n$/.test(end) && !(end === '' && i === ends.length - 1))).toEqual([])
      }),
    ))
})
