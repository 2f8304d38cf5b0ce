import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeats, MOST_AT_ONCE, type Key } from '../src/repeats.ts'

type Told = readonly [id: number, tells: number]
const keysOf = (pages: readonly Told[]): Key[] => pages.map(([id, tells], ordinal) => ({ high: id >>> 2, low: id, tells, ordinal }))

/** The ordinals of the repeats, found by articles' number, which decides how often the keys are gone through. */
function repeatsOf(keys: readonly Key[], articles = keys.length): number[] {
  const repeats = findRepeats(keys.length, articles, () => keys)
  const found = keys.map((key) => key.ordinal).filter(repeats.has)
  expect(repeats.count).toBe(found.length)
  return found.sort((a, b) => a - b)
}

/** What a repeat is, said by a Map. */
function expectedOf(keys: readonly Key[]): number[] {
  const best = new Map<string, Key>()
  for (const key of keys) {
    const id = `${key.high} ${key.low}`
    const held = best.get(id)
    if (!held || key.tells > held.tells) best.set(id, key)
  }
  const kept = new Set([...best.values()].map((key) => key.ordinal))
  return keys.map((key) => key.ordinal).filter((ordinal) => !kept.has(ordinal))
}

describe('findRepeats', () => {
  it.each<[string, Told[], number[]]>([
    ['none among no pages', [], []],
    [
      'none among different articles',
      [
        [1, 5],
        [2, 5],
        [3, 5],
      ],
      [],
    ],
    [
      'the page that tells less, though it comes first',
      [
        [1, 2],
        [1, 3],
      ],
      [0],
    ],
    [
      'the page that tells less, where it comes later',
      [
        [1, 3],
        [1, 2],
      ],
      [1],
    ],
    [
      'the later of two that tell as much',
      [
        [1, 3],
        [1, 3],
      ],
      [1],
    ],
    [
      'all but one of many',
      [
        [1, 1],
        [1, 3],
        [1, 2],
        [1, 3],
        [1, 0],
      ],
      [0, 2, 3, 4],
    ],
    [
      'those of each article',
      [
        [1, 1],
        [2, 1],
        [1, 2],
        [2, 0],
      ],
      [0, 3],
    ],
    [
      'an article whose hash is zero',
      [
        [0, 0],
        [0, 0],
      ],
      [1],
    ],
  ])('finds %s', (_, pages, expected) => expect(repeatsOf(keysOf(pages))).toEqual(expected))

  it.each([
    [
      'high',
      [
        { high: 1, low: 7 },
        { high: 2, low: 7 },
      ],
    ],
    [
      'low',
      [
        { high: 1, low: 7 },
        { high: 1, low: 8 },
      ],
    ],
    [
      'place in the table',
      [
        { high: 1, low: 7 },
        { high: 1, low: 7 + 2 ** 31 },
      ],
    ],
  ])('keeps apart ids that differ in their %s half alone', (_, ids) =>
    expect(repeatsOf(ids.map((id, ordinal) => ({ ...id, tells: 1, ordinal })))).toEqual([]),
  )

  it('leaves out pages that have no key, by their ordinals', () => {
    const keys = [2, 5, 11].map((ordinal) => ({ high: 1, low: 1, tells: 1, ordinal }))
    const repeats = findRepeats(20, 3, () => keys)
    expect([repeats.count, Array.from({ length: 20 }, (_, i) => i).filter(repeats.has)]).toEqual([2, [5, 11]])
  })

  it('finds the same however often the keys are gone through', () => {
    const keys = keysOf(Array.from({ length: 500 }, (_, i): Told => [(i * 7919) % 97, (i * 31) % 5]))
    let times = 0
    const repeats = findRepeats(keys.length, 2 * MOST_AT_ONCE + 1, () => (times++, keys))
    expect([times, keys.map((key) => key.ordinal).filter(repeats.has)]).toEqual([3, expectedOf(keys)])
  })

  it('grows where there are more articles than were announced', () => {
    const keys = keysOf(Array.from({ length: 3_000 }, (_, i): Told => [i % 2_000, i]))
    expect(repeatsOf(keys, 0)).toEqual(Array.from({ length: 1_000 }, (_, i) => i))
  })

  it('agrees with a Map for any pages', () => {
    const half = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    const page = fc.record({ high: half, low: half, tells: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 20 })) })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 200 }), fc.nat({ max: 200 }), (pages, announced) => {
        const keys = pages.map((each, ordinal) => ({ ...each, ordinal }))
        expect(repeatsOf(keys, announced)).toEqual(expectedOf(keys))
      }),
    )
  })
})
