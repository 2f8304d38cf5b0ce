import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedTogether } from '../../src/analysis/quoted-together.ts'
import { tagPairs } from '../../src/analysis/tag-pairs.ts'
import { UsageError } from '../../src/failure.ts'
import { quotesTable, shuffled, tagsTable } from './tables.ts'

describe('pairs of tags', () => {
  const tags = tagsTable({ a: ['war', 'kyiv', 'eu'], b: ['kyiv', 'war'], c: ['war'], d: ['eu', 'kyiv'], e: ['sport'], f: ['war', 'war'] })

  it('count articles that carry both, the name first that comes first', () => {
    expect(tagPairs(tags, { minimum: 2 })).toEqual({
      question: 'tag-pairs',
      rows: [
        { one: 'eu', other: 'kyiv', together: 2, oneArticles: 2, otherArticles: 3, lift: 2, npmi: expect.closeTo(0.6309, 4) as number },
        { one: 'kyiv', other: 'war', together: 2, oneArticles: 3, otherArticles: 4, lift: 1, npmi: 0 },
      ],
      articles: 6,
      minimum: 2,
    })
  })

  it('stand by articles, then by npmi, then by names', () => {
    const rows = tagPairs(tagsTable({ a: ['x', 'y', 'z'], b: ['x', 'y'], c: ['p', 'q'], d: ['z'] }), { minimum: 1 }).rows
    expect(rows.map(({ one, other }) => one + other)).toEqual(['xy', 'pq', 'xz', 'yz'])
  })

  it('are three articles at least and two hundred pairs at most, unless told otherwise', () => {
    const many = Array.from({ length: 21 }, (_, i) => String.fromCharCode(97 + i)) // 210 pairs
    const { rows, minimum } = tagPairs(tagsTable({ a: many, b: many, c: many, d: ['x', 'y'], e: ['x', 'y'] }))
    expect([rows.length, minimum, rows[0]?.together]).toEqual([200, 3, 3])
    expect(tagPairs(tagsTable({ a: many }), { minimum: 1, top: Infinity }).rows.length).toBe(210)
  })

  it('need at least one article', () => {
    expect(() => tagPairs(tags, { minimum: 0 })).toThrow(new UsageError('minimum is 0; give a whole number of at least 1'))
  })

  it('are those of a naive recount, in whatever order the rows stand', () => {
    const corpora = fc.array(fc.subarray(['v', 'w', 'x', 'y', 'z']), { maxLength: 12 })
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 3 }), fc.nat(1000), (corpus, minimum, seed) => {
        const table = tagsTable(Object.fromEntries(corpus.map((tags, i) => [`a${i}`, tags])))
        const answer = tagPairs(table, { minimum })
        const count = (...names: string[]): number => corpus.filter((tags) => names.every((name) => tags.includes(name))).length
        const expected = ['v', 'w', 'x', 'y', 'z'].flatMap((one, i, all) =>
          all
            .slice(i + 1)
            .map((other) => [one, other, count(one, other), count(one), count(other)])
            .filter(([, , together]) => Number(together) >= minimum),
        )
        const found = answer.rows.map(({ one, other, together, oneArticles, otherArticles }) => [
          one,
          other,
          together,
          oneArticles,
          otherArticles,
        ])
        expect(found.sort()).toEqual(expected.sort())
        expect(answer.rows.filter(({ npmi, lift }) => !(npmi >= -1 && npmi <= 1 && lift > 0))).toEqual([])
        expect(tagPairs(shuffled(table, seed), { minimum })).toEqual(answer)
      }),
    )
  })
})

describe('speakers quoted together', () => {
  it('count articles, not quotations, and pass over those who are not named', () => {
    const quotes = quotesTable(
      { article_id: 'a', speaker: 'Bo' },
      { article_id: 'a', speaker: 'Ann' },
      { article_id: 'a', speaker: 'Ann' },
      { article_id: 'b', speaker: 'Ann' },
      { article_id: 'b', speaker: null },
      { article_id: 'b', speaker: 'Bo' },
      { article_id: 'c', speaker: null },
      { article_id: 'd', speaker: 'Cy' },
      { article_id: 'd', speaker: 'Bo' },
    )
    expect(quotedTogether(quotes)).toEqual({
      question: 'quoted-together',
      rows: [{ one: 'Ann', other: 'Bo', together: 2, oneArticles: 2, otherArticles: 3, lift: 1, npmi: 0 }],
      articles: 3,
    })
  })
})
