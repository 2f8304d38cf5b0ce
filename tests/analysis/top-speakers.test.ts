import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topSpeakers } from '../../src/analysis/top-speakers.ts'
import { quotesTable, shuffled } from './tables.ts'

describe('top speakers', () => {
  const quotes = quotesTable(
    { article_id: 'a', group: 1, speaker: 'Ann', speaker_role: 'minister' },
    { article_id: 'a', group: 1, speaker: 'Ann', speaker_role: 'minister' }, // the same quotation goes on
    { article_id: 'a', group: 2, speaker: 'Bo' },
    { article_id: 'a', group: 3, speaker: 'Bo' },
    { article_id: 'b', group: 1, speaker: 'Ann', speaker_role: 'deputy minister' },
    { article_id: 'b', group: 2, speaker: null },
    { article_id: 'c', group: 1, speaker: 'Ann', speaker_role: 'minister' },
  )

  it('are those with the most quotations, the pieces of one counted once', () => {
    expect(topSpeakers(quotes)).toEqual({
      question: 'top-speakers',
      rows: [
        { speaker: 'Ann', roles: ['minister', 'deputy minister'], quotes: 3, articles: 3, share: 0.6 },
        { speaker: 'Bo', roles: [], quotes: 2, articles: 1, share: 0.4 },
      ],
      quotes: 6,
      named: 5,
    })
  })

  it('are people with names: a driver of one article is not the driver of another', () => {
    const drivers = quotesTable(
      { article_id: 'a', speaker: 'driver', resolved_by: 'unnamed' },
      { article_id: 'b', speaker: 'driver', resolved_by: 'unnamed' },
      { article_id: 'b', speaker: 'Ann', resolved_by: 'name' },
    )
    const { rows, named } = topSpeakers(drivers)
    expect([rows.map(({ speaker }) => speaker), named]).toEqual([['Ann'], 1])
  })

  it.each([
    [
      'articles, then names',
      [
        ['a', 'Cy'],
        ['a', 'Cy'],
        ['a', 'Bo'],
        ['b', 'Bo'],
        ['a', 'Ann'],
        ['b', 'Ann'],
      ],
      ['Ann', 'Bo', 'Cy'],
    ],
    [
      'UTF-16 order, not the locale',
      [
        ['a', 'Äda'],
        ['a', 'Zoe'],
        ['a', 'ann'],
      ],
      ['Zoe', 'ann', 'Äda'],
    ],
  ])('stand, where quotations tie, by %s', (_, rows, names) => {
    const table = quotesTable(...rows.map(([article_id = '', speaker = '']) => ({ article_id, speaker })))
    expect(topSpeakers(table).rows.map(({ speaker }) => speaker)).toEqual(names)
  })

  it('are found in the first piece that names one, by position', () => {
    const pieces = quotesTable(
      { group: 1, position: 3, speaker: 'Bo' },
      { group: 1, position: 1, speaker: null },
      { group: 1, position: 2, speaker: 'Ann' },
    )
    expect(topSpeakers(pieces).rows.map(({ speaker, quotes }) => [speaker, quotes])).toEqual([['Ann', 1]])
  })

  it('are as many as asked for; shares are of all named quotations', () => {
    const { rows, named } = topSpeakers(quotes, { top: 1 })
    expect([rows.map(({ share }) => share), named]).toEqual([[0.6], 5])
  })

  it('are none where nobody is named', () => {
    expect(topSpeakers(quotesTable({}, {}))).toEqual({ question: 'top-speakers', rows: [], quotes: 2, named: 0 })
  })

  it('have shares that add up to one, in whatever order the rows stand', () => {
    const corpora = fc.array(
      fc.record({
        article_id: fc.constantFrom('a', 'b', 'c'),
        group: fc.integer({ min: 1, max: 4 }),
        speaker: fc.option(fc.constantFrom('Ann', 'Bo', 'Cy')),
        speaker_role: fc.option(fc.constantFrom('x', 'y')),
      }),
    )
    fc.assert(
      fc.property(corpora, fc.nat(1000), (corpus, seed) => {
        const table = quotesTable(...corpus)
        const answer = topSpeakers(table)
        expect(answer.rows.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(answer.named)
        expect(answer.rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(answer.named > 0 ? 1 : 0, 9)
        expect(answer.quotes).toBe(new Set(corpus.map(({ article_id, group }) => `${article_id} ${group}`)).size)
        expect(topSpeakers(shuffled(table, seed))).toEqual(answer)
      }),
    )
  })
})
