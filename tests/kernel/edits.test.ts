import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weave, type Insertion } from '../../src/kernel/edits.ts'

describe('weave', () => {
  it.each<[string, string, readonly Insertion[], string]>([
    ['leaves a cell without insertions as it is', 'let a', [], 'let a'],
    [
      'puts words before, between and behind',
      'ab',
      [
        { at: 0, text: '<' },
        { at: 1, text: '-' },
        { at: 2, text: '>' },
      ],
      '<a-b>',
    ],
    [
      'keeps the order of those at one place',
      'ab',
      [
        { at: 1, text: '1' },
        { at: 1, text: '2' },
      ],
      'a12b',
    ],
    [
      'takes them in any order of places',
      'ab',
      [
        { at: 2, text: '>' },
        { at: 0, text: '<' },
      ],
      '<ab>',
    ],
    ['weaves into an empty cell', '', [{ at: 0, text: 'export {};\n' }], 'export {};\n'],
  ])('%s', (_, cell, insertions, text) => expect(weave(cell, insertions).text).toBe(text))

  it('changes no word of the cell', () =>
    fc.assert(
      fc.property(woven, ({ cell, insertions }) => {
        const left = weave(
          cell,
          insertions.map(({ at }) => ({ at, text: '' })),
        )
        expect(left.text).toBe(cell)
      }),
    ))
})

describe('toWoven', () => {
  it.each<[string, Insertion, number]>([
    ['behind what opens there', { at: 1, text: 'export ' }, 8],
    ['before what closes there', { at: 1, text: ')', closes: true }, 1],
  ])('stands %s', (_, insertion, place) => expect(weave('ab', [insertion]).toWoven(1)).toBe(place))

  it('finds the character that stood at the place, where nothing closes', () =>
    fc.assert(
      fc.property(woven, ({ cell, insertions }) => {
        const { text, toWoven } = weave(
          cell,
          insertions.map(({ at, text }) => ({ at, text })),
        )
        expect(Array.from(cell.split(''), (_, at) => text.charAt(toWoven(at))).join('')).toBe(cell)
      }),
    ))

  it('never goes back as places go on', () =>
    fc.assert(
      fc.property(woven, ({ cell, insertions }) => {
        const { toWoven } = weave(cell, insertions)
        const places = placesOf(cell).map(toWoven)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    ))
})

describe('toCell', () => {
  it('is the way back from every place of the cell', () =>
    fc.assert(
      fc.property(woven, ({ cell, insertions }) => {
        const { toWoven, toCell } = weave(cell, insertions)
        expect(placesOf(cell).map((at) => toCell(toWoven(at)))).toEqual(placesOf(cell))
      }),
    ))

  it('gives a place of the cell for every place of the woven text, never going back', () =>
    fc.assert(
      fc.property(woven, ({ cell, insertions }) => {
        const { text, toCell } = weave(cell, insertions)
        const places = placesOf(text).map(toCell)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places.every((at) => at >= 0 && at <= cell.length)).toBe(true)
      }),
    ))

  it('gives for a place inside a woven word where the word was put in', () => {
    const { toCell } = weave('ab', [{ at: 1, text: 'export ' }])
    expect([1, 2, 7, 8, 9].map(toCell)).toEqual([1, 1, 1, 1, 2])
  })
})

/** Every offset of a text, its end too. */
const placesOf = (text: string): number[] => Array.from({ length: text.length + 1 }, (_, at) => at)

/** A cell, and words to weave into it at places that it has. */
const woven = fc.string({ unit: 'binary', maxLength: 12 }).chain((cell) =>
  fc.record({
    cell: fc.constant(cell),
    insertions: fc.array(
      fc.record(
        { at: fc.nat(cell.length), text: fc.string({ maxLength: 4 }), closes: fc.constant(true as const) },
        { requiredKeys: ['at', 'text'] },
      ),
      { maxLength: 5 },
    ),
  }),
)
