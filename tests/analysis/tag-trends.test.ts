import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagTrends } from '../../src/analysis/tag-trends.ts'
import { UsageError } from '../../src/failure.ts'
import { articlesTable, publishedAt, shuffled, tagsTable } from './tables.ts'

describe('tag trends', () => {
  const articles = publishedAt('2024-03-04T10:00:00Z', '2024-03-04T21:59:00Z', '2024-03-04T22:00:00Z', null, '2024-03-07T10:00:00Z')
  const tags = tagsTable({ a0: ['war', 'kyiv'], a1: ['kyiv'], a2: ['war'], a3: ['war', 'lviv'], a4: ['war'], gone: ['lviv'] })

  it('give every period from the first to the last, also without articles, on the local calendar', () => {
    const { rows, ...facts } = tagTrends({ articles, tags }, { smooth: 1 })
    expect(rows).toEqual([
      { tag: 'war', start: '2024-03-04', articles: 1, of: 2, share: 0.5, smoothed: 0.5 },
      { tag: 'war', start: '2024-03-05', articles: 1, of: 1, share: 1, smoothed: 1 },
      { tag: 'war', start: '2024-03-06', articles: 0, of: 0, share: null, smoothed: null },
      { tag: 'war', start: '2024-03-07', articles: 1, of: 1, share: 1, smoothed: 1 },
      { tag: 'kyiv', start: '2024-03-04', articles: 2, of: 2, share: 1, smoothed: 1 },
      { tag: 'kyiv', start: '2024-03-05', articles: 0, of: 1, share: 0, smoothed: 0 },
      { tag: 'kyiv', start: '2024-03-06', articles: 0, of: 0, share: null, smoothed: null },
      { tag: 'kyiv', start: '2024-03-07', articles: 0, of: 1, share: 0, smoothed: 0 },
    ])
    expect(facts).toEqual({ question: 'tag-trends', per: 'day', timeZone: 'Europe/Kyiv', smooth: 1 })
  })

  it('are smoothed over the neighbours that have articles, fewer at the edges', () => {
    const { rows } = tagTrends({ articles, tags }, { tags: ['war'] })
    expect(rows.map(({ smoothed }) => smoothed)).toEqual([0.75, 0.75, 1, 1])
  })

  it('count by day in the zone that is named', () => {
    const { rows } = tagTrends({ articles, tags }, { tags: ['war'], timeZone: 'UTC', smooth: 1 })
    expect(rows.map(({ start, articles, of }) => [start, articles, of])).toEqual([
      ['2024-03-04', 2, 3],
      ['2024-03-05', 0, 0],
      ['2024-03-06', 0, 0],
      ['2024-03-07', 1, 1],
    ])
  })

  it('count the last hour of a day of 23 hours in that day', () => {
    const days = publishedAt('2024-03-30T21:59:00Z', '2024-03-30T22:00:00Z', '2024-03-31T20:59:00Z', '2024-03-31T21:00:00Z')
    const { rows } = tagTrends({ articles: days, tags }, { tags: ['war'] })
    expect(rows.map(({ start, of }) => [start, of])).toEqual([
      ['2024-03-30', 1],
      ['2024-03-31', 2],
      ['2024-04-01', 1],
    ])
  })

  it.each([
    ['week' as const, ['2021-12-27', '2022-01-03', '2022-01-10']],
    ['month' as const, ['2021-12-01', '2022-01-01']],
  ])('go on over the new year by %s', (per, starts) => {
    const { rows } = tagTrends({ articles: publishedAt('2021-12-30T12:00:00Z', '2022-01-12T12:00:00Z'), tags }, { per, tags: ['war'] })
    expect(rows.map(({ start }) => start)).toEqual(starts)
  })

  it('follow a tag that nobody carries, and one named twice once', () => {
    const { rows } = tagTrends({ articles: publishedAt('2024-03-04T10:00:00Z'), tags }, { tags: ['none', 'war', 'none'] })
    expect(rows.map(({ tag, articles }) => [tag, articles])).toEqual([
      ['none', 0],
      ['war', 1],
    ])
  })

  it('follow the most frequent tags of dated articles', () => {
    const { rows } = tagTrends({ articles: publishedAt('2024-03-04T10:00:00Z'), tags }, { top: 1 })
    expect(rows.map(({ tag }) => tag)).toEqual(['kyiv'])
  })

  it('are none without dated articles', () => {
    expect(tagTrends({ articles: publishedAt(null, null), tags }, { tags: ['war'] }).rows).toEqual([])
  })

  it.each([0, 2, 1.5, Infinity])('are not smoothed over %f periods', (smooth) => {
    expect(() => tagTrends({ articles, tags }, { smooth })).toThrow(UsageError)
  })

  it('of a mistaken date are refused, not drawn over millennia', () => {
    const mistaken = publishedAt('1022-01-01T12:00:00Z', '2022-01-01T12:00:00Z')
    expect(() => tagTrends({ articles: mistaken, tags })).toThrow(
      new UsageError('articles run from 1022-01-01 to 2022-01-01, too long to count by day; filter out mistaken dates, or count by month'),
    )
    expect(tagTrends({ articles: mistaken, tags }, { per: 'month', tags: ['war'] }).rows.length).toBe(12_001)
  })

  it('add up to the articles of the table, in whatever order the rows stand', () => {
    const corpora = fc.array(
      fc.record({
        published: fc.option(fc.date({ min: new Date('2024-03-01'), max: new Date('2024-04-10'), noInvalidDate: true })),
        tags: fc.subarray(['x', 'y', 'z']),
      }),
    )
    fc.assert(
      fc.property(corpora, fc.nat(1000), fc.constantFrom('day' as const, 'week' as const, 'month' as const), (corpus, seed, per) => {
        const articles = articlesTable(...corpus.map(({ published }, i) => ({ article_id: `a${i}`, published_at: published })))
        const tags = tagsTable(Object.fromEntries(corpus.map((article, i) => [`a${i}`, article.tags])))
        const answer = tagTrends({ articles, tags }, { per, tags: ['x', 'y', 'z'] })
        const dated = corpus.filter(({ published }) => published !== null)
        for (const tag of ['x', 'y', 'z']) {
          const rows = answer.rows.filter((row) => row.tag === tag)
          expect(rows.reduce((sum, row) => sum + row.articles, 0)).toBe(dated.filter(({ tags }) => tags.includes(tag)).length)
          expect(rows.reduce((sum, row) => sum + row.of, 0)).toBe(dated.length)
          expect(rows.filter(({ smoothed }) => (smoothed ?? 0) < 0 || (smoothed ?? 0) > 1 + 1e-12)).toEqual([])
        }
        expect(tagTrends({ articles: shuffled(articles, seed), tags: shuffled(tags, seed) }, { per, tags: ['x', 'y', 'z'] })).toEqual(
          answer,
        )
      }),
    )
  })
})
