/** How many articles carry each tag. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { countsByName, incidenceOf } from './incidence.ts'
import { wholeNumber } from './options.ts'
import { wilson } from './proportions.ts'
import { mostFrequent } from './tally.ts'

export interface TagFrequency {
  readonly tag: string
  /** Articles that carry the tag. */
  readonly articles: number
  /** Part of all articles, 0 to 1. */
  readonly share: number
  /** Ends of the 95 % Wilson interval of the share. */
  readonly low: number
  readonly high: number
}

export interface TagFrequencies extends Answer<'tag-frequencies', TagFrequency> {
  /** What shares are of: the number given, or else the articles with a tag. */
  readonly articles: number
  /** Distinct tags, also those that `top` left out. */
  readonly tags: number
}

export interface TagFrequenciesOptions {
  /** How many tags to give, all unless given. */
  readonly top?: number
  /** What shares are of; unless given, the articles with a tag. Articles without tags are not in the table, hence this number. */
  readonly articles?: number
}

/** The tags of the table `tags`, the most frequent first, ties in UTF-16 order. */
export function tagFrequencies(tags: ColumnTable, { top = Infinity, articles }: TagFrequenciesOptions = {}): TagFrequencies {
  wholeNumber('top', top, 0)
  const incidence = incidenceOf(cellsOf(tags, 'tags', 'article_id'), cellsOf(tags, 'tags', 'tag'))
  const tagged = incidence.articles.size
  const of = articles === undefined ? tagged : wholeNumber('articles', articles, tagged)
  return {
    question: 'tag-frequencies',
    rows: mostFrequent(countsByName(incidence), top).map(([tag, count]) => ({
      tag,
      articles: count,
      share: count / of,
      ...wilson(count, of),
    })),
    articles: of,
    tags: incidence.names.length,
  }
}
