/** How long it takes from one article to the next. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { publishedOf } from './published.ts'
import { quantile } from './quantiles.ts'

export interface PublicationInterval {
  readonly from: Date
  readonly to: Date
  readonly minutes: number
}

export interface PublicationIntervals extends Answer<'publication-intervals', PublicationInterval> {
  /** In minutes; null where there are fewer than two articles with an hour. */
  readonly median: number | null
  /** Nine of ten intervals are at most so long, in minutes; null with median. */
  readonly p90: number | null
  /** The earliest of the longest; null with median. */
  readonly longest: PublicationInterval | null
  /** Articles with an hour of publishing. */
  readonly articles: number
  /** Articles without one; they are in no interval. */
  readonly undated: number
  /** Articles of which only the day is known; they are in no interval. */
  readonly dayOnly: number
}

/** The intervals between articles that follow each other in the table, whoever published them, in order of time. */
export function publicationIntervals(articles: ColumnTable): PublicationIntervals {
  const { instants, undated, dayOnly } = publishedOf(articles)
  const rows: PublicationInterval[] = []
  let longest: PublicationInterval | null = null
  let previous: number | undefined
  for (const instant of instants) {
    if (previous !== undefined) {
      const interval = { from: new Date(previous), to: new Date(instant), minutes: (instant - previous) / 60_000 }
      rows.push(interval)
      if (longest === null || interval.minutes > longest.minutes) longest = interval
    }
    previous = instant
  }
  const minutes = Float64Array.from(rows, (interval) => interval.minutes).sort()
  return {
    question: 'publication-intervals',
    rows,
    median: quantile(minutes, 0.5),
    p90: quantile(minutes, 0.9),
    longest,
    articles: instants.length,
    undated,
    dayOnly,
  }
}
