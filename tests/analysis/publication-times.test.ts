import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicationTimes } from '../../src/analysis/publication-times.ts'
import { articlesTable, publishedAt, publishedOnDays, shuffled } from './tables.ts'

const filled = (answer: ReturnType<typeof publicationTimes>): unknown[] =>
  answer.rows
    .filter(({ articles }) => articles > 0)
    .map(({ zone, weekday, hour, articles, share }) => [zone, weekday, hour, articles, share])

describe('publication times', () => {
  it('are hours of the week, on the zone’s clock and on that of UTC', () => {
    const answer = publicationTimes(publishedAt('2024-03-03T22:30:00Z', '2024-03-04T10:00:00Z', '2024-03-11T10:59:00Z', null))
    expect(filled(answer)).toEqual([
      ['Europe/Kyiv', 1, 0, 1, 1 / 3],
      ['Europe/Kyiv', 1, 12, 2, 2 / 3],
      ['UTC', 1, 10, 2, 2 / 3],
      ['UTC', 7, 22, 1, 1 / 3],
    ])
    expect([answer.timeZone, answer.articles, answer.undated]).toEqual(['Europe/Kyiv', 3, 1])
  })

  it('are given for all 168 hours, Monday 0 first', () => {
    const { rows } = publicationTimes(publishedAt('2024-03-04T10:00:00Z'), { compareUtc: false })
    const hours = Array.from({ length: 168 }, (_, i) => [Math.floor(i / 24) + 1, i % 24])
    expect(rows.map(({ weekday, hour }) => [weekday, hour])).toEqual(hours)
  })

  it('leave the skipped hour empty', () => {
    const answer = publicationTimes(publishedAt('2024-03-31T00:59:00Z', '2024-03-31T01:00:00Z'), { compareUtc: false })
    expect(filled(answer)).toEqual([
      ['Europe/Kyiv', 7, 2, 1, 0.5],
      ['Europe/Kyiv', 7, 4, 1, 0.5],
    ])
  })

  it('put both halves of the doubled hour into it', () => {
    const answer = publicationTimes(publishedAt('2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'), { compareUtc: false })
    expect(filled(answer)).toEqual([['Europe/Kyiv', 7, 3, 2, 1]])
  })

  it('leave out midnights that stand for a day, and count them', () => {
    const articles = publishedAt('2024-03-04T10:00:00Z', null).concat(publishedOnDays('2024-03-04T22:00:00Z', '2024-03-05T22:00:00Z'))
    const answer = publicationTimes(articles, { compareUtc: false })
    expect(filled(answer)).toEqual([['Europe/Kyiv', 1, 12, 1, 1]])
    expect([answer.articles, answer.undated, answer.dayOnly]).toEqual([1, 1, 2])
  })

  it('take every time for one to the minute where the table does not say', () => {
    const articles = publishedOnDays('2024-03-04T22:00:00Z').select('published_at')
    expect(publicationTimes(articles)).toMatchObject({ articles: 1, dayOnly: 0 })
  })

  it('are not compared with themselves', () => {
    expect(publicationTimes(publishedAt('2024-03-04T10:00:00Z'), { timeZone: 'UTC' }).rows.length).toBe(168)
  })

  it('are none without dated articles', () => {
    expect(publicationTimes(publishedAt(null))).toEqual({
      question: 'publication-times',
      rows: [],
      timeZone: 'Europe/Kyiv',
      articles: 0,
      undated: 1,
      dayOnly: 0,
    })
  })

  it('add up to all articles in each zone, in whatever order the rows stand', () => {
    const times = fc.array(fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), { minLength: 1 })
    fc.assert(
      fc.property(times, fc.nat(1000), (dates, seed) => {
        const articles = articlesTable(...dates.map((published_at) => ({ published_at })))
        const answer = publicationTimes(articles)
        for (const zone of ['Europe/Kyiv', 'UTC']) {
          const rows = answer.rows.filter((row) => row.zone === zone)
          expect(rows.reduce((sum, row) => sum + row.articles, 0)).toBe(dates.length)
          expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 9)
        }
        expect(publicationTimes(shuffled(articles, seed))).toEqual(answer)
      }),
    )
  })
})
