/** What a report's figures are counted by: the same for any order and any parting of the values, and as exact as they say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/failure.ts'
import { Distinct } from '../../src/quality/distinct.ts'
import { hashNumber, hashText, hexOf } from '../../src/quality/hash.ts'
import { Lengths } from '../../src/quality/lengths.ts'

const distinctOf = (texts: readonly string[]): Distinct => {
  const made = new Distinct()
  for (const text of texts) made.add(hashText(text))
  return made
}

const lengthsOf = (lengths: readonly number[]): Lengths => {
  const made = new Lengths()
  for (const length of lengths) made.add(length)
  return made
}

const namesOf = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `value ${from + n}`)

describe('the hash', () => {
  it('is the same on every machine', () => {
    expect([hexOf(hashText('')), hexOf(hashText('Київ')), hexOf(hashNumber(1)), hexOf(hashNumber(-0))]).toMatchInlineSnapshot(`
      [
        "1aee976d488b9433",
        "0eb33d16aa3c5d9f",
        "25f4e3a8502bc922",
        "488c5960221a3a2d",
      ]
    `)
    expect(hashNumber(-0)).toEqual(hashNumber(0))
  })

  it('tells 200,000 near texts and numbers apart', () => {
    const texts = new Set(namesOf(0, 200_000).map((text) => hexOf(hashText(text))))
    const numbers = new Set(Array.from({ length: 200_000 }, (_, n) => hexOf(hashNumber(n / 4))))
    expect([texts.size, numbers.size]).toEqual([200_000, 200_000])
  })
})

describe('distinct values', () => {
  it.each([
    ['none', 0, 0, true],
    ['one', 1, 1, true],
    ['the most that are counted', 256, 256, true],
  ])('are counted exactly: %s', (_, count, expected, isExact) => {
    const made = distinctOf([...namesOf(0, count), ...namesOf(0, count)])
    expect([made.count(), made.isExact]).toEqual([expected, isExact])
  })

  it.each([257, 1_000, 5_000, 7_000, 20_000, 300_000])('are estimated within three standard errors: %i', (count) => {
    const made = distinctOf(namesOf(0, count))
    expect(made.isExact).toBe(false)
    expect(Math.abs(made.count() / count - 1)).toBeLessThan(3 * 0.023)
  })

  it('have the standard error that is stated', () => {
    const errors = Array.from({ length: 200 }, (_, n) => distinctOf(namesOf(n * 3_000, (n + 1) * 3_000)).count() / 3_000 - 1)
    const mean = errors.reduce((a, b) => a + b, 0) / errors.length
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
    expect(Math.abs(mean)).toBeLessThan(0.006)
    expect(spread).toBeLessThan(0.028)
  })

  it('of parts are those of the whole', () => {
    const part = fc.tuple(fc.nat(400), fc.nat(400)).map(([from, size]) => namesOf(from, from + size))
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [joined, turned, whole] = [distinctOf(a), distinctOf(b), distinctOf([...b, ...a])]
        joined.absorb(distinctOf(b))
        turned.absorb(distinctOf(a))
        expect([joined.toText(), turned.toText()]).toEqual([whole.toText(), whole.toText()])
        expect(Distinct.ofText(whole.toText(), whole.isExact).count()).toBe(whole.count())
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it.each([
    ['cut off', distinctOf(['a', 'b']).toText().slice(0, 8), true],
    ['of the other form', distinctOf(['a', 'b']).toText(), false],
    ['no base64', '*', true],
    ['out of order', Buffer.from([...Buffer.alloc(7), 2, ...Buffer.alloc(7), 1]).toString('base64'), true],
  ])('are refused where their sketch is damaged: %s', (_, text, isExact) => {
    expect(() => Distinct.ofText(text, isExact)).toThrow(UsageError)
  })
})

describe('lengths', () => {
  it('are exact below 64', () => {
    expect(lengthsOf(Array.from({ length: 64 }, (_, n) => n)).quantiles()).toEqual({ p1: 0, p50: 31, p99: 63, max: 63 })
  })

  it('have no quantiles without a text', () => {
    expect(lengthsOf([]).quantiles()).toBeNull()
  })

  it('are at most one part in 32 too small, and the longest is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1 }), (lengths) => {
        const sorted = lengths.toSorted((a, b) => a - b)
        const found = lengthsOf(lengths).quantiles()
        const exact = (percent: number): number => sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN
        expect(found?.max).toBe(sorted.at(-1))
        for (const [now, then] of [
          [found?.p1, exact(1)],
          [found?.p50, exact(50)],
          [found?.p99, exact(99)],
        ] as const) {
          expect(now).toBeLessThanOrEqual(then)
          expect((now ?? 0) * (33 / 32)).toBeGreaterThanOrEqual(then)
        }
      }),
      { seed: 1 },
    )
  })

  it('of parts are those of the whole, also through their text', () => {
    const part = fc.array(fc.oneof(fc.nat(100), fc.nat(1_000_000)))
    fc.assert(
      fc.property(part, part, (a, b) => {
        const whole = lengthsOf([...b, ...a])
        const first = lengthsOf(a)
        const joined = Lengths.ofText(first.toText(), first.quantiles()?.max ?? 0)
        joined.absorb(lengthsOf(b))
        expect([joined.toText(), joined.quantiles(), joined.count()]).toEqual([whole.toText(), whole.quantiles(), a.length + b.length])
      }),
      { seed: 1 },
    )
  })

  it.each([
    ['a longest that stands in no bucket', lengthsOf([5]).toText(), 6],
    ['a number that is cut off', Buffer.from([1, 200]).toString('base64'), 1],
    ['a bucket beyond the last', Buffer.from([255, 255, 3, 1]).toString('base64'), 1],
    ['no base64', '*', 0],
  ])('are refused where their histogram is damaged: %s', (_, text, longest) => {
    expect(() => Lengths.ofText(text, longest)).toThrow(UsageError)
  })
})
