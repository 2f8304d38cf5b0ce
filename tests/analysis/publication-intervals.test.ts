import { describe, expect, it } from 'vitest'
import { publicationIntervals } from '../../src/analysis/publication-intervals.ts'
import { publishedAt, publishedOnDays } from './tables.ts'

const interval = (from: string, to: string, minutes: number): object => ({ from: new Date(from), to: new Date(to), minutes })

describe('publication intervals', () => {
  it('lie between neighbours in time, in whatever order the rows stand', () => {
    const answer = publicationIntervals(
      publishedAt('2024-03-04T12:00:00Z', null, '2024-03-04T10:00:00Z', '2024-03-04T10:30:00Z', '2024-03-04T10:30:00Z'),
    )
    const longest = interval('2024-03-04T10:30:00Z', '2024-03-04T12:00:00Z', 90)
    expect(answer).toEqual({
      question: 'publication-intervals',
      rows: [
        interval('2024-03-04T10:00:00Z', '2024-03-04T10:30:00Z', 30),
        interval('2024-03-04T10:30:00Z', '2024-03-04T10:30:00Z', 0),
        longest,
      ],
      median: 30,
      p90: 78,
      longest,
      articles: 4,
      undated: 1,
      dayOnly: 0,
    })
  })

  it('pass over midnights that stand for a day, and count them', () => {
    const articles = publishedAt('2024-03-04T21:00:00Z', '2024-03-04T23:00:00Z').concat(publishedOnDays('2024-03-04T22:00:00Z'))
    const { rows, dayOnly } = publicationIntervals(articles)
    expect({ rows, dayOnly }).toEqual({ rows: [interval('2024-03-04T21:00:00Z', '2024-03-04T23:00:00Z', 120)], dayOnly: 1 })
  })

  it('name the earliest of the longest', () => {
    const { longest } = publicationIntervals(publishedAt('2024-03-04T10:00:00Z', '2024-03-04T11:00:00Z', '2024-03-04T12:00:00Z'))
    expect(longest).toEqual(interval('2024-03-04T10:00:00Z', '2024-03-04T11:00:00Z', 60))
  })

  it('measure time that passed, not clocks', () => {
    const overTheSkippedHour = publicationIntervals(publishedAt('2024-03-31T00:59:00Z', '2024-03-31T01:00:00Z'))
    expect(overTheSkippedHour.median).toBe(1)
  })

  it.each([
    ['one article', publishedAt('2024-03-04T10:00:00Z'), 1, 0],
    ['undated articles', publishedAt(null, null), 0, 2],
    ['no article', publishedAt(), 0, 0],
  ])('are none for %s', (_, table, articles, undated) => {
    expect(publicationIntervals(table)).toEqual({
      question: 'publication-intervals',
      rows: [],
      median: null,
      p90: null,
      longest: null,
      articles,
      undated,
      dayOnly: 0,
    })
  })
})
