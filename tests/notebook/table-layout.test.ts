/** Which rows of a long table are shown, and how what is long is cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted } from '../../src/text/shown.ts'
import { cut, endsOf } from '../../src/notebook/table-layout.ts'

describe('the rows shown', () => {
  it.each([
    ['all of a short table', 3, 3, { head: [0, 1, 2], tail: [], between: 0 }],
    ['head and tail of a long one', 5, 4, { head: [0, 1], tail: [3, 4], between: 1 }],
    ['one row more of the head where they are odd', 9, 3, { head: [0, 1], tail: [8], between: 6 }],
    ['the head alone where there is room for one', 3, 1, { head: [0], tail: [], between: 2 }],
    ['none of none', 0, 20, { head: [], tail: [], between: 0 }],
  ])('are %s', (_, length, size, ends) => expect(endsOf(length, size)).toEqual(ends))

  it('are as many as asked for, in order, each once, and add up with what is between', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (length, size) => {
        const { head, tail, between } = endsOf(length, size)
        const shown = [...head, ...tail]
        expect(shown.length).toBe(Math.min(length, size))
        expect(shown.length + between).toBe(length)
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b))
        expect([head[0] ?? 0, shown.at(-1) ?? -1]).toEqual([0, size === 1 ? head.length - 1 : length - 1])
      }),
    )
  })
})

describe('a cut text', () => {
  it.each([
    ['the whole of a short text', 'abc', 3, 'abc'],
    ['its first letters and an ellipsis', 'abcd', 3, 'ab…'],
    ['never half a surrogate pair', 'a😀b', 3, 'a…'],
    ['an ellipsis where there is room for nothing else', 'ab', 1, '…'],
  ])('is %s', (_, text, limit, expected) => expect(cut(text, limit)).toBe(expected))
})

describe('a count', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [1234567, '1,234,567 rows'],
  ])('of %d is %s', (n, expected) => expect(counted(n, 'row')).toBe(expected))
})
