import { describe, expect, it } from 'vitest'
import { publicationLag } from '../../src/analysis/publication-lag.ts'
import { UsageError } from '../../src/failure.ts'
import { articlesTable, shuffled } from './tables.ts'

const published = (utc: string, local: string): object => ({ published_at: new Date(utc), published_local: local })

describe('publication lag', () => {
  const articles = articlesTable(
    {
      article_id: 'crawled',
      ...published('2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00'),
      crawled_after: new Date('2022-01-12T16:50:00Z'),
    },
    { article_id: 'late', ...published('2022-01-12T22:30:00Z', '2022-01-13T00:30:00+02:00'), header_date: '2022-01-15' },
    {
      article_id: 'early',
      ...published('2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00'),
      header_date: new Date('2022-01-11T00:00:00Z'),
    },
    {
      article_id: 'both',
      ...published('2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00'),
      header_date: '2022-01-12',
      crawled_after: new Date('2023-01-12T15:20:00Z'),
    },
    { article_id: 'undated', header_date: '2022-01-12', crawled_after: new Date('2022-01-12T16:50:00Z') },
    { article_id: 'bare', ...published('2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00') },
  )

  it('is whole local days to the header and hours to the crawl', () => {
    expect(publicationLag(articles)).toEqual({
      question: 'publication-lag',
      rows: [
        { to: 'header', hours: -24, articleId: 'early' },
        { to: 'header', hours: 0, articleId: 'both' },
        { to: 'header', hours: 48, articleId: 'late' },
        { to: 'crawl', hours: 1.5, articleId: 'crawled' },
        { to: 'crawl', hours: 8760, articleId: 'both' },
      ],
      header: { articles: 3, median: 0, p90: expect.closeTo(38.4, 9) as number },
      crawl: { articles: 2, median: 4380.75, p90: expect.closeTo(7884.15, 9) as number },
      dayOnly: 0,
    })
  })

  it('is not told in hours where only the day is known, which is counted', () => {
    const day = articlesTable({
      ...published('2022-01-11T22:00:00Z', '2022-01-12T00:00:00+02:00'),
      published_precision: 'day',
      header_date: '2022-01-13',
      crawled_after: new Date('2022-01-12T16:50:00Z'),
    })
    expect(publicationLag(day)).toMatchObject({ rows: [{ to: 'header', hours: 24, articleId: 'a' }], crawl: null, dayOnly: 1 })
  })

  it('does not depend on the order of the rows', () => {
    expect(publicationLag(shuffled(articles, 3))).toEqual(publicationLag(articles))
  })

  it('is null where no article has both times', () => {
    expect(publicationLag(articlesTable({}, { crawled_after: new Date(0) }))).toEqual({
      question: 'publication-lag',
      rows: [],
      header: null,
      crawl: null,
      dayOnly: 0,
    })
  })

  it('reads no day from what is no ISO text', () => {
    const wrong = articlesTable({ ...published('2022-01-12T15:20:00Z', '17:20 12.01.2022'), header_date: '2022-01-12' })
    expect(() => publicationLag(wrong)).toThrow(
      new UsageError('articles.published_local holds 17:20 12.01.2022; give ISO text with an offset, as 2022-01-12T17:20:00+02:00'),
    )
  })
})
