/** A table as text: straight columns, within the width of a page, and nothing that drives a terminal. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table, type TableOptions } from '../../src/notebook/index.ts'

const textOf = (rows: readonly object[], options?: TableOptions): readonly string[] => table(rows, options).toText().split('\n')

describe('the text of a table', () => {
  it.each<[what: string, rows: readonly object[], options: TableOptions, lines: readonly string[]]>([
    [
      'numbers to the right, all else to the left',
      [
        { tag: 'bridge', n: 7, share: 2 / 3 },
        { tag: 'ferry', n: 1234, share: null },
      ],
      { title: 'Tags' },
      [
        'Tags: 2 rows × 3 columns',
        'tag           n     share',
        'text    integer    number',
        'bridge        7  0.666667',
        'ferry      1234      null',
      ],
    ],
    [
      'head and tail of a long table',
      Array.from({ length: 5 }, (_, n) => ({ n })),
      { rows: 3 },
      ['5 rows × 1 column', '      n', 'integer', '      0', '      1', '… 2 rows between', '      4'],
    ],
    ['nothing but the shape where there is no column', [{}], {}, ['1 row × 0 columns']],
    ['an ellipsis in a long cell', [{ a: 'x'.repeat(41) }], {}, ['1 row × 1 column', 'a', 'text', `${'x'.repeat(39)}…`]],
    [
      'line ends, tabs and other signs for terminals as blanks',
      [{ 'a\nb': 'x\r\ny\tz\u001B[31m\u0085\u2028!' }],
      { title: 'a\u001B]0;b\u0007' },
      ['a ]0;b : 1 row × 1 column', 'a b', 'text', 'x y z [31m !'],
    ],
  ])('shows %s', (_, rows, options, lines) => expect(textOf(rows, options)).toEqual(lines))

  it('leaves out the columns that do not fit, and names them', () => {
    const row = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, name.repeat(40)]))
    expect(textOf([row])).toEqual([
      '1 row × 5 columns',
      ['a', 'b', 'c']
        .map((name) => name.padEnd(40))
        .join('  ')
        .trimEnd(),
      ['text', 'text', 'text']
        .map((name) => name.padEnd(40))
        .join('  ')
        .trimEnd(),
      ['a', 'b', 'c'].map((name) => name.repeat(40)).join('  '),
      '… and 2 columns: d, e',
    ])
  })

  it('is at most 140 characters wide, however many columns it leaves out', () => {
    const row = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`column ${i}`, i]))
    expect(Math.max(...textOf([row]).map((line) => line.length))).toBeLessThanOrEqual(140)
  })

  it('has a line for each row, of control characters none', () => {
    const rows = fc.array(fc.record({ a: fc.string({ unit: 'binary' }), 'b\n': fc.oneof(fc.double(), fc.constant(null)) }), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(rows, (of) => {
        const text = table(of).toText()
        expect(text.split('\n').length).toBe(of.length + 3)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})
