/** How far the day in the header, and the crawl, lie from the time of publishing. */
import type { ColumnTable } from 'arquero'
import { UsageError } from '../failure.ts'
import type { Answer } from './answer.ts'
import { cellsOf, instantsOf } from './columns.ts'
import { DAY, HOUR } from './local-time.ts'
import { daysOf } from './published.ts'
import { quantile } from './quantiles.ts'
import { compareText } from '../text/order.ts'

export interface PublicationDelay {
  /** `header`: the day in the header of the dump. `crawl`: the youngest stamp in its lists of other stories. */
  readonly to: 'header' | 'crawl'
  /** Hours after publishing, negative for before; whole days for the header, from the newsroom's day of publishing. */
  readonly hours: number
  readonly articleId: string
}

/** A lag in short, in hours. */
export interface DelaySummary {
  readonly articles: number
  readonly median: number
  readonly p90: number
}

export interface PublicationLag extends Answer<'publication-lag', PublicationDelay> {
  /** Null where no article has both days. */
  readonly header: DelaySummary | null
  /** Null where no article has both times. */
  readonly crawl: DelaySummary | null
  /** Articles with the time of a crawl of which only the day of publishing is known; no lag in hours can be said. */
  readonly dayOnly: number
}

/** Lags of the articles that have both times: to the header, then to the crawl, each from the smallest up, ties by article. */
export function publicationLag(articles: ColumnTable): PublicationLag {
  const published = instantsOf(articles, 'articles', 'published_at')
  const local = cellsOf(articles, 'articles', 'published_local')
  const headers = instantsOf(articles, 'articles', 'header_date')
  const crawls = instantsOf(articles, 'articles', 'crawled_after')
  const isDay = daysOf(articles)
  const rows: PublicationDelay[] = []
  let dayOnly = 0
  for (const [row, articleId] of cellsOf(articles, 'articles', 'article_id').entries()) {
    const [at, day, header, crawl] = [published[row] ?? null, local[row] ?? null, headers[row] ?? null, crawls[row] ?? null]
    if (day !== null && header !== null) {
      rows.push({ to: 'header', hours: (Math.floor(header / DAY) - dayOnPage(day)) * 24, articleId })
    }
    if (at === null || crawl === null) continue
    if (isDay[row]) dayOnly++
    else rows.push({ to: 'crawl', hours: (crawl - at) / HOUR, articleId })
  }
  rows.sort((a, b) => -compareText(a.to, b.to) || a.hours - b.hours || compareText(a.articleId, b.articleId))
  return { question: 'publication-lag', rows, header: summaryOf(rows, 'header'), crawl: summaryOf(rows, 'crawl'), dayOnly }
}

/** The day that `published_local` begins with, counted from 1970-01-01. */
function dayOnPage(local: unknown): number {
  const [day] = (typeof local === 'string' && ISO_DAY.exec(local)) || []
  if (day !== undefined) return Date.parse(day) / DAY
  throw new UsageError(`articles.published_local holds ${String(local)}; give ISO text with an offset, as 2022-01-12T17:20:00+02:00`)
}

const ISO_DAY = /^\d{4}-\d\d-\d\d/

/** Of rows in ascending order. */
function summaryOf(rows: readonly PublicationDelay[], to: PublicationDelay['to']): DelaySummary | null {
  const hours = rows.filter((row) => row.to === to).map((row) => row.hours)
  const [median, p90] = [quantile(hours, 0.5), quantile(hours, 0.9)]
  return median === null || p90 === null ? null : { articles: hours.length, median, p90 }
}
