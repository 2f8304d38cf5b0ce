import { describe, expect, it } from 'vitest'
import { resolutionQuality } from '../../src/analysis/resolution-quality.ts'
import { quotesTable, shuffled } from './tables.ts'

describe('the quality of resolution', () => {
  const quotes = quotesTable(
    { resolved_by: 'name', speaker: 'Ann', confidence: 1 },
    { resolved_by: 'tie', speaker: null, confidence: 0 },
    { resolved_by: 'pronoun-focus', speaker: 'Ann', confidence: 0.9 },
    { resolved_by: 'pronoun-focus', speaker: 'Bo', confidence: 0.5 },
    { resolved_by: 'pronoun-focus', speaker: null, confidence: 0 },
  )

  it('is told rule by rule, row by row, the most frequent first', () => {
    expect(resolutionQuality(quotes)).toEqual({
      question: 'resolution-quality',
      rows: [
        { resolvedBy: 'pronoun-focus', quotes: 3, share: 0.6, named: 2 / 3, confidence: 0.7, lower: 0.6 },
        { resolvedBy: 'name', quotes: 1, share: 0.2, named: 1, confidence: 1, lower: 1 },
        { resolvedBy: 'tie', quotes: 1, share: 0.2, named: 0, confidence: null, lower: null },
      ],
      quotes: 5,
      named: 3,
    })
  })

  it('does not depend on the order of the rows, to the last bit', () => {
    const many = quotesTable(...Array.from({ length: 99 }, (_, i) => ({ speaker: 'Ann', confidence: 1 / (i + 3) })))
    expect(resolutionQuality(shuffled(many, 9))).toEqual(resolutionQuality(many))
  })
})
