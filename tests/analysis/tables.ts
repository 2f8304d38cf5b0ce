/** Small tables of a data set, written down by what a test is about; all else is null or plain. */
import { table, type ColumnTable } from 'arquero'

/** A table of rows; an empty one has its columns too. */
export function tableOf(names: readonly string[], rows: readonly (readonly unknown[])[]): ColumnTable {
  return table(Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i])])))
}

/** The table `tags`, from the tags of each article. */
export function tagsTable(tagsOf: Readonly<Record<string, readonly string[]>>): ColumnTable {
  const rows = Object.entries(tagsOf).flatMap(([article, tags]) => tags.map((tag, i) => [article, i + 1, tag, `#${tag}`]))
  return tableOf(['article_id', 'position', 'tag', 'label'], rows)
}

const QUOTE = {
  article_id: 'a',
  position: 1,
  group: 1,
  kind: 'direct',
  speaker: null as string | null,
  speaker_role: null as string | null,
  cue: null as string | null,
  resolved_by: 'name',
  confidence: 1,
}

/** The table `quotes`; positions and groups are counted through unless given. */
export function quotesTable(...quotes: Partial<typeof QUOTE>[]): ColumnTable {
  const rows = quotes.map((quote, i) => Object.values({ ...QUOTE, position: i + 1, group: i + 1, ...quote }))
  return tableOf(Object.keys(QUOTE), rows)
}

const ARTICLE = {
  article_id: 'a',
  published_at: null as Date | null,
  published_local: null as string | null,
  published_precision: null as 'minute' | 'day' | null,
  header_date: null as Date | string | null,
  crawled_after: null as Date | null,
}

/** The table `articles`. */
export function articlesTable(...articles: Partial<typeof ARTICLE>[]): ColumnTable {
  return tableOf(
    Object.keys(ARTICLE),
    articles.map((article) => Object.values({ ...ARTICLE, ...article })),
  )
}

/** Articles a0, a1, … published at these times, null for an undated one. */
export const publishedAt = (...times: (string | null)[]): ColumnTable =>
  articlesTable(...times.map((time, i) => ({ article_id: `a${i}`, published_at: time === null ? null : new Date(time) })))

/** Articles of which only the day is known: the midnight with which it begins. */
export const publishedOnDays = (...midnights: string[]): ColumnTable =>
  articlesTable(...midnights.map((midnight) => ({ published_at: new Date(midnight), published_precision: 'day' as const })))

/** The same rows in an order that depends on the seed alone. */
export function shuffled(of: ColumnTable, seed: number): ColumnTable {
  const keys = Array.from({ length: of.numRows() }, (_, i) => Math.sin((i + 1) * (seed + 1)))
  return of
    .assign(table({ shuffle: keys }))
    .orderby('shuffle')
    .reify()
}
