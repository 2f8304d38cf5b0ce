import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, fallen, kolmogorov, risen } from '../../src/drift/tests.ts'

describe('the exact test of shares', () => {
  it.each([
    ['Fisher’s tea: 3 of 4 against 1 of 4', [3, 4, 1, 4], 17 / 70],
    ['all against none', [4, 4, 0, 4], 1 / 70],
    ['no rise', [0, 10, 5, 10], 1],
    ['all of both', [10, 10, 10, 10], 1],
  ] as const)('gives the p of %s', (_, [now, nowOf, before, beforeOf], p) => {
    expect(risen(now, nowOf, before, beforeOf)).toBeCloseTo(p, 12)
  })

  it('never leaves 0 to 1, and a fall is a rise of the rest', () => {
    const sample = fc.integer({ min: 1, max: 3000 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
    fc.assert(
      fc.property(sample, sample, ([now, nowOf], [before, beforeOf]) => {
        const p = changed(now, nowOf, before, beforeOf)
        return p >= 0 && p <= 1 && fallen(now, nowOf, before, beforeOf) === risen(nowOf - now, nowOf, beforeOf - before, beforeOf)
      }),
    )
  })
})

describe('the test of distributions', () => {
  it('knows equal ones, and the critical value of 1.36 at 5 %', () => {
    expect(kolmogorov([10, 20, 30], [1, 2, 3])).toEqual({ distance: 0, p: 1 })
    const { distance, p } = kolmogorov([568, 432], [500, 500]) // size 500, lambda 1.53
    expect(distance).toBeCloseTo(0.068, 12)
    expect(p).toBeCloseTo(2 * Math.exp(-2 * ((Math.sqrt(500) + 0.12 + 0.11 / Math.sqrt(500)) * 0.068) ** 2), 3)
  })
})
