/** How the share of tags changes from period to period. */
import type { ColumnTable } from 'arquero'
import { UsageError } from '../failure.ts'
import type { Answer } from './answer.ts'
import { cellsOf, instantsOf } from './columns.ts'
import { incidenceOf } from './incidence.ts'
import { dayOf, HOME_ZONE, wallClock } from './local-time.ts'
import { wholeNumber } from './options.ts'
import { calendars, type Period } from './periods.ts'
import { mostFrequent } from './tally.ts'

export interface TagTrend {
  readonly tag: string
  /** First day of the period on the zone's calendar, as 2022-01-31; weeks start on Monday. */
  readonly start: string
  /** Articles of the period that carry the tag. */
  readonly articles: number
  /** All articles of the period. */
  readonly of: number
  /** articles / of; null in a period without articles, of which nothing is known. */
  readonly share: number | null
  /** Mean share of the periods around this one, of those that have articles; null where none has. */
  readonly smoothed: number | null
}

export interface TagTrends extends Answer<'tag-trends', TagTrend> {
  readonly per: Period
  readonly timeZone: string
  readonly smooth: number
}

export interface TagTrendsOptions {
  /** Length of a period, 'day' unless given. */
  readonly per?: Period
  /** IANA zone whose calendar is meant, 'Europe/Kyiv' unless given. */
  readonly timeZone?: string
  /** The tags to follow, in this order; unless given, the most frequent ones. */
  readonly tags?: readonly string[]
  /** How many of the most frequent tags to follow where none are named; 5 unless given. */
  readonly top?: number
  /** Periods in a moving mean, an odd number, 3 unless given. */
  readonly smooth?: number
}

/** The tables in which trends are found: times stand in the one, tags in the other. */
export interface TagTrendsTables {
  readonly articles: ColumnTable
  readonly tags: ColumnTable
}

/** More periods than this are taken for a mistaken date: more than two centuries of days. */
const MOST_PERIODS = 100_000

/** Tag by tag, every period from the first dated article to the last; articles without a time of publishing are in no period. */
export function tagTrends(tables: TagTrendsTables, options: TagTrendsOptions = {}): TagTrends {
  const { per = 'day', timeZone = HOME_ZONE, smooth = 3, top = 5 } = options
  wholeNumber('top', top, 0)
  if (wholeNumber('smooth', smooth, 1) % 2 !== 1) throw new UsageError(`smooth is ${smooth}; give an odd number, so that there is a middle`)
  const dated = datedArticles(tables.articles, per, timeZone)
  const counts = countByPeriod(tables.tags, dated)
  const followed = options.tags ? [...new Set(options.tags)] : mostFrequent(totals(counts), top).map(([tag]) => tag)
  const rows = followed.flatMap((tag) => {
    const ofTag = counts.get(tag) ?? new Map<number, number>()
    const shares = dated.of.map((of, period) => (of === 0 ? null : (ofTag.get(period) ?? 0) / of))
    return dated.of.map((of, period) => ({
      tag,
      start: calendars[per].startOf(dated.first + period),
      articles: ofTag.get(period) ?? 0,
      of,
      share: shares[period] ?? null,
      smoothed: mean(shares.slice(Math.max(0, period - (smooth - 1) / 2), period + (smooth + 1) / 2)),
    }))
  })
  return { question: 'tag-trends', rows, per, timeZone, smooth }
}

/** Articles with a time of publishing. */
interface Dated {
  /** Number of the first period, on the calendar. */
  readonly first: number
  /** Articles in each period from the first to the last. */
  readonly of: readonly number[]
  /** Period of each article, from 0. */
  readonly periodOf: ReadonlyMap<string, number>
}

function datedArticles(articles: ColumnTable, per: Period, timeZone: string): Dated {
  const ids = cellsOf(articles, 'articles', 'article_id')
  const toWall = wallClock(timeZone)
  const { numberOf } = calendars[per]
  const periods = instantsOf(articles, 'articles', 'published_at').map((at) => (at === null ? null : numberOf(dayOf(toWall(at)))))
  let [first, last] = [Infinity, -Infinity]
  for (const period of periods) if (period !== null) [first, last] = [Math.min(first, period), Math.max(last, period)]
  if (last - first >= MOST_PERIODS) {
    const [start, end] = [calendars[per].startOf(first), calendars[per].startOf(last)]
    throw new UsageError(`articles run from ${start} to ${end}, too long to count by ${per}; filter out mistaken dates, or count by month`)
  }
  const of = new Array<number>(Math.max(0, last - first + 1)).fill(0)
  const periodOf = new Map<string, number>()
  for (const [row, id] of ids.entries()) {
    const period = (periods[row] ?? Infinity) - first
    if (period === Infinity) continue
    periodOf.set(id, period)
    of[period] = (of[period] ?? 0) + 1
  }
  return { first, of, periodOf }
}

/** Articles by tag and period. */
function countByPeriod(tags: ColumnTable, { periodOf }: Dated): Map<string, Map<number, number>> {
  const { articles, names, namesOf } = incidenceOf(cellsOf(tags, 'tags', 'article_id'), cellsOf(tags, 'tags', 'tag'))
  const byTag = names.map(() => new Map<number, number>())
  for (const [id, article] of articles) {
    const period = periodOf.get(id)
    if (period === undefined) continue
    for (const tag of namesOf[article] ?? []) {
      const counts = byTag[tag]
      counts?.set(period, (counts.get(period) ?? 0) + 1)
    }
  }
  return new Map(names.map((name, tag) => [name, byTag[tag] ?? new Map<number, number>()]))
}

function totals(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number> {
  const sums = [...counts].map(([tag, byPeriod]): [string, number] => [tag, [...byPeriod.values()].reduce((sum, n) => sum + n, 0)])
  return new Map(sums.filter(([, sum]) => sum > 0))
}

/** The mean of what is not null; null where all is. */
function mean(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share): share is number => share !== null)
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length
}
