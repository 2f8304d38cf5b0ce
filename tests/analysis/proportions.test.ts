import { describe, expect, it } from 'vitest'
import { wilson } from '../../src/analysis/proportions.ts'

describe('the interval of a share', () => {
  // R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (count, of, low, high) => {
    const interval = wilson(count, of)
    expect([round(interval.low), round(interval.high)]).toEqual([low, high])
  })

  it.each([1, 7, 1000])('touches both ends exactly, of %i', (of) => {
    expect([wilson(0, of).low, wilson(of, of).high]).toEqual([0, 1])
  })

  it('is the mirror of that of the others', () => {
    const [some, others] = [wilson(3, 10), wilson(7, 10)]
    expect(some.low).toBeCloseTo(1 - others.high, 12)
  })
})

const round = (share: number): number => Math.round(share * 10_000) / 10_000
