import { describe, expect, it } from 'vitest'
import { quantile } from '../../src/analysis/quantiles.ts'

describe('a quantile', () => {
  it.each<[string, number[], number, number | null]>([
    ['lies between two numbers', [1, 2, 3, 4], 0.5, 2.5],
    ['lies on a number', [1, 2, 30], 0.5, 2],
    ['leans to its neighbour', [1, 2, 3, 4], 0.25, 1.75],
    ['of nine tenths', [0, 10], 0.9, 9],
    ['of nothing is the least', [3, 5], 0, 3],
    ['of all is the greatest', [3, 5], 1, 5],
    ['of one number is that number', [7], 0.9, 7],
    ['of no numbers is null', [], 0.5, null],
  ])('%s', (_, numbers, p, expected) => {
    expect(quantile(numbers, p)).toBe(expected)
  })
})
