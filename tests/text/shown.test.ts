import { describe, expect, it } from 'vitest'
import { counted, nounFor } from '../../src/text/shown.ts'

describe('a number with its noun', () => {
  it.each([
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [1204, '1,204 pages'],
  ])('is written for %d', (n, expected) => {
    expect(counted(n, 'page')).toBe(expected)
    expect(expected.endsWith(` ${nounFor(n, 'page')}`)).toBe(true)
  })
})
