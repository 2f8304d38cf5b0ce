import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalTail, tailOf } from '../../src/drift/draws.ts'
import { risen } from '../../src/drift/tests.ts'

describe('the chance of a score in draws', () => {
  it('is Fisher’s where one cell of two scores, but for half of what is tied', () => {
    const share = fc.integer({ min: 20, max: 300 }).chain((of) => fc.tuple(fc.integer({ min: 3, max: of - 3 }), fc.constant(of)))
    fc.assert(
      fc.property(share, share, ([now, nowOf], [before, beforeOf]) => {
        const p = tailOf([{ now: [now, nowOf - now], before: [before, beforeOf - before], scores: [1, 0] }])
        const [atLeast, more] = [risen(now, nowOf, before, beforeOf), risen(now + 1, nowOf, before - 1, beforeOf)]
        return atLeast > 0.1 ? p > 0.02 : p >= more * 0.8 && p <= atLeast * 1.2
      }),
    )
  })

  it('does not depend on the unit of the scores, nor on samples that score nothing', () => {
    const sample = { now: [30, 50, 20], before: [200, 600, 200] }
    const p = tailOf([{ ...sample, scores: [1, 0, -1] }])
    expect(p).toBeGreaterThan(0.001)
    expect(p).toBeLessThan(0.25)
    expect(tailOf([{ ...sample, scores: [3, 0, -3] }])).toBeCloseTo(p, 9)
    expect(
      tailOf([
        { ...sample, scores: [1, 0, -1] },
        { now: [5, 5], before: [9, 1], scores: [0, 0] },
      ]),
    ).toBeCloseTo(p, 9)
  })

  it.each([
    ['no batch', [0, 0], [5, 5]],
    ['no baseline', [5, 5], [0, 0]],
    ['the same shares', [5, 5], [50, 50]],
    ['fewer than usual', [2, 8], [50, 50]],
  ])('is 1 for %s', (_, now, before) => {
    expect(tailOf([{ now, before, scores: [1, 0] }])).toBe(1)
  })
})

describe('the tail of the normal distribution', () => {
  it.each([
    [1, 0.15865525],
    [1.959964, 0.025],
    [3, 0.001349898],
    [6, 9.865876e-10],
  ])('is that of the tables at %f', (z, p) => {
    expect(normalTail(z) / p).toBeCloseTo(1, 5)
  })
})
