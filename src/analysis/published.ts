/** The times at which articles were published, in order. */
import type { ColumnTable } from 'arquero'
import { instantsOf } from './columns.ts'

export interface Published {
  /** Ascending, in milliseconds since 1970 in UTC. */
  readonly instants: Float64Array
  /** Articles without a time of publishing. */
  readonly undated: number
}

/** The times in `articles.published_at`. */
export function publishedOf(articles: ColumnTable): Published {
  const cells = instantsOf(articles, 'articles', 'published_at')
  const instants = Float64Array.from(cells.filter((instant): instant is number => instant !== null)).sort()
  return { instants, undated: cells.length - instants.length }
}
