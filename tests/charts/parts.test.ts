/** The small pure parts under the charts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logBins } from '../../src/charts/log-bins.ts'
import { orderByLikeness } from '../../src/charts/order-by-likeness.ts'
import { textWidth } from '../../src/charts/text-width.ts'
import { countWords, numberWords, shortened, shownWords, spanWords, wrap } from '../../src/charts/words.ts'

describe('logBins', () => {
  it.each([
    ['nothing', [], { bins: [], negative: 0 }],
    ['zero alone', [0, 0], { bins: [{ low: 0.5, high: 1, count: 2 }], negative: 0 }],
    ['one minute alone', [1], { bins: [{ low: 1, high: 2, count: 1 }], negative: 0 }],
    [
      'edges, which belong to the bin above',
      [1, 2, 3],
      {
        bins: [
          { low: 1, high: 2, count: 1 },
          { low: 2, high: 3, count: 1 },
          { low: 3, high: 4, count: 1 },
        ],
        negative: 0,
      },
    ],
    ['values before zero, which are counted apart', [-5, -1, 0], { bins: [{ low: 0.5, high: 1, count: 1 }], negative: 2 }],
  ])('counts %s', (_, values, expected) => {
    expect(logBins(values, 1)).toEqual(expected)
  })

  it('loses no value, leaves no gap, and has at most 60 bins', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -10, max: 1e9, noNaN: true })), fc.constantFrom(1, 60, 1440), (values, base) => {
        const { bins, negative } = logBins(values, base)
        expect(bins.reduce((sum, { count }) => sum + count, 0) + negative).toBe(values.length)
        expect(bins.slice(1).every(({ low }, i) => low === bins[i]?.high)).toBe(true)
        expect(bins.length).toBeLessThanOrEqual(60)
      }),
    )
  })
})

describe('orderByLikeness', () => {
  const near = (pairs: Readonly<Record<string, number>>) => (one: string, other: string) => pairs[one + other] ?? pairs[other + one] ?? -1

  it.each([
    ['no name', '', {}, ''],
    ['one name', 'a', {}, 'a'],
    ['strangers: as they come', 'a/b/c', {}, 'a/b/c'],
    ['a chain', 'a/b/c/d', { ad: 0.9, dc: 0.8, cb: 0.7 }, 'a/d/c/b'],
    ['two groups', 'a/b/c/d/e/f', { ac: 0.9, ce: 0.9, ae: 0.9, bd: 0.8, df: 0.8, bf: 0.8 }, 'a/c/e/b/d/f'],
  ])('orders %s', (_, names, likeness, expected) => {
    expect(orderByLikeness(names.split('/'), near(likeness)).join('/')).toBe(expected)
  })

  it('gives every name once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 12 }),
        fc.func(fc.double({ min: -1, max: 1, noNaN: true })),
        (names, likeness) => {
          expect([...orderByLikeness(names, likeness)].sort()).toEqual([...names].sort())
        },
      ),
    )
  })
})

describe('words', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [-2880, '−2 days'],
    [90, '1.5 h'],
    [1439, '24 h'],
    [1440 * 3, '3 days'],
    [1440 * 365.25, '1 year'],
    [1440 * 800, '2.2 years'],
  ])('say %d minutes as "%s"', (minutes, words) => {
    expect(spanWords(minutes)).toBe(words)
  })

  it('say numbers in one way in every locale', () => {
    expect([numberWords(1234567), numberWords(0.8234), numberWords(12.34), numberWords(0)]).toEqual(['1,234,567', '0.82', '12.3', '0'])
  })

  it('say one and many', () => {
    expect([
      countWords(1, 'article'),
      countWords(0, 'article'),
      shownWords(20, 1234, 'tag'),
      shownWords(1, 9, 'tag'),
      shownWords(8, 8, 'tag'),
      shownWords(0, 8, 'tag'),
    ]).toEqual(['1 article', '0 articles', 'The 20 most frequent of 1,234 tags', 'The most frequent of 9 tags', '8 tags', '8 tags'])
  })

  it.each([
    ['a short text', 'one two', ['one two']],
    ['a longer one', 'one two three four', ['one two', 'three four']],
    ['a word that is too long', `a ${'ї'.repeat(20)} b`, ['a', `${'ї'.repeat(9)}…`, 'b']],
    ['nothing', '', ['']],
  ])('break %s into lines', (_, text, lines) => {
    expect(wrap(text, 10)).toEqual(lines)
  })

  it('cut between characters, never inside one', () => {
    expect(shortened('👩🏽👩🏽👩🏽', 2)).toBe('👩🏽…')
  })
})

describe('textWidth', () => {
  it.each([
    ['Latin', 'ministry of foreign affairs', 12, 156],
    ['Cyrillic', 'національний банк україни', 12, 172],
    ['digits', '1234567890', 12, 76],
  ])('is within a tenth of what DejaVu Sans takes: %s', (_, text, fontSize, real) => {
    expect(Math.abs(textWidth({ fontSize }, text) / real - 1)).toBeLessThan(0.1)
  })

  it('is never above the limit, at which Vega cuts', () => {
    expect([textWidth({ fontSize: 12, limit: 50 }, 'a'.repeat(200)), textWidth({ fontSize: 12, limit: 50 }, 'a')]).toEqual([50, 8])
  })
})
