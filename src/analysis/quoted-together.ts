/** Who is quoted in the same articles. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { incidenceOf } from './incidence.ts'
import { wholeNumber } from './options.ts'
import { pairsOf, type Pair } from './pairs.ts'
import { namedSpeakers } from './quotations.ts'

/** `one` and `other` are speakers. */
export type QuotedPair = Pair

export interface QuotedTogether extends Answer<'quoted-together', QuotedPair> {
  /** Articles that quote somebody by name: what lift and npmi are measured on. */
  readonly articles: number
}

export interface QuotedTogetherOptions {
  /** Pairs with fewer articles are left out; 2 unless given. */
  readonly minimum?: number
  /** How many pairs to give, 100 unless given. */
  readonly top?: number
}

/** Pairs of speakers in the table `quotes`: by articles, then by npmi, both downwards, then by names. */
export function quotedTogether(quotes: ColumnTable, { minimum = 2, top = 100 }: QuotedTogetherOptions = {}): QuotedTogether {
  wholeNumber('minimum', minimum, 1)
  wholeNumber('top', top, 0)
  const incidence = incidenceOf(cellsOf(quotes, 'quotes', 'article_id'), namedSpeakers(quotes))
  return { question: 'quoted-together', rows: pairsOf(incidence, minimum, top), articles: incidence.articles.size }
}
