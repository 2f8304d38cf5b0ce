/** Which tags stand together on articles, and whether more often than chance would have it. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { incidenceOf } from './incidence.ts'
import { wholeNumber } from './options.ts'
import { pairsOf, type Pair } from './pairs.ts'

/** `one` and `other` are tags. */
export type TagPair = Pair

export interface TagPairs extends Answer<'tag-pairs', TagPair> {
  /** Articles with a tag: what lift and npmi are measured on. */
  readonly articles: number
  readonly minimum: number
}

export interface TagPairsOptions {
  /** Pairs with fewer articles are left out; 3 unless given. */
  readonly minimum?: number
  /** How many pairs to give, 200 unless given. */
  readonly top?: number
}

/** Pairs of tags in the table `tags`: by articles, then by npmi, both downwards, then by names. */
export function tagPairs(tags: ColumnTable, { minimum = 3, top = 200 }: TagPairsOptions = {}): TagPairs {
  wholeNumber('minimum', minimum, 1)
  wholeNumber('top', top, 0)
  const incidence = incidenceOf(cellsOf(tags, 'tags', 'article_id'), cellsOf(tags, 'tags', 'tag'))
  return { question: 'tag-pairs', rows: pairsOf(incidence, minimum, top), articles: incidence.articles.size, minimum }
}
