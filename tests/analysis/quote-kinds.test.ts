import { describe, expect, it } from 'vitest'
import { quoteKinds } from '../../src/analysis/quote-kinds.ts'
import { quotesTable, shuffled } from './tables.ts'

describe('kinds of quotations', () => {
  const quotes = quotesTable(
    { speaker: 'Ann', kind: 'direct', group: 1 },
    { speaker: 'Ann', kind: 'direct', group: 1 },
    { speaker: 'Ann', kind: 'direct', group: 2 },
    { speaker: 'Ann', kind: 'indirect', group: 3 },
    { speaker: 'Ann', kind: 'direct', group: 3 }, // a reported clause that goes on in quoted words
    { speaker: null, kind: 'indirect', group: 4 },
  )

  it('are given each for all and for the most quoted, also those that do not occur', () => {
    const { rows } = quoteKinds(quotes)
    expect(rows.map(({ speaker, kind, quotes, share }) => [speaker, kind, quotes, share])).toEqual([
      ['all speakers', 'direct', 2, 0.5],
      ['all speakers', 'mixed', 1, 0.25],
      ['all speakers', 'indirect', 1, 0.25],
      ['Ann', 'direct', 2, 2 / 3],
      ['Ann', 'mixed', 1, 1 / 3],
      ['Ann', 'indirect', 0, 0],
    ])
  })

  it('lie in their intervals', () => {
    const { rows } = quoteKinds(quotesTable({ kind: 'direct' }, { kind: 'direct' }), { speakers: 0 })
    const closeTo = (value: number): number => expect.closeTo(value, 4) as number
    expect(rows).toEqual([
      { speaker: 'all speakers', kind: 'direct', quotes: 2, share: 1, low: closeTo(0.3424), high: 1 },
      { speaker: 'all speakers', kind: 'mixed', quotes: 0, share: 0, low: 0, high: closeTo(0.6576) },
      { speaker: 'all speakers', kind: 'indirect', quotes: 0, share: 0, low: 0, high: closeTo(0.6576) },
    ])
  })

  it('do not depend on the order of the rows', () => {
    expect(quoteKinds(shuffled(quotes, 4))).toEqual(quoteKinds(quotes))
  })
})
