/** The times at which articles were published, in order. */
import type { ColumnTable } from 'arquero'
import { cellsOf, instantsOf } from './columns.ts'

export interface Published {
  /** Ascending, in milliseconds since 1970 in UTC; each is true to the minute. */
  readonly instants: Float64Array
  /** Articles without a time of publishing. */
  readonly undated: number
  /** Articles of which the page prints the day alone: their `published_at` is a midnight at which nothing need have happened. */
  readonly dayOnly: number
}

/** The times in `articles.published_at`, but for midnights that stand for a day. */
export function publishedOf(articles: ColumnTable): Published {
  const cells = instantsOf(articles, 'articles', 'published_at')
  const isDay = daysOf(articles)
  const dated = cells.filter((instant) => instant !== null)
  const instants = Float64Array.from(cells.filter((instant, row): instant is number => instant !== null && !isDay[row])).sort()
  return { instants, undated: cells.length - dated.length, dayOnly: dated.length - instants.length }
}

/** For each row whether its time of publishing is a day; for none where the table lacks `published_precision`. */
export const daysOf = (articles: ColumnTable): readonly boolean[] =>
  articles.columnNames().includes('published_precision')
    ? cellsOf(articles, 'articles', 'published_precision').map((precision) => precision === 'day')
    : []
