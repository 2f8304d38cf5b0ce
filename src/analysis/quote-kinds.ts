/** Whether speakers are quoted in their own words or in the reporter's. */
import type { ColumnTable } from 'arquero'
import type { QuoteKind } from '../scrape.ts'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { wholeNumber } from './options.ts'
import { wilson } from './proportions.ts'
import { ALL_SPEAKERS, mostQuoted, quotationsOf, type Quotations } from './quotations.ts'
import { tally } from './tally.ts'

export interface QuoteKindShare {
  /** A name, or 'all speakers': every quotation, whether its speaker is named or not. */
  readonly speaker: string
  /** `mixed` also where the pieces of one quotation are of several kinds. */
  readonly kind: QuoteKind
  readonly quotes: number
  /** Part of the speaker's quotations, 0 to 1. */
  readonly share: number
  /** Ends of the 95 % Wilson interval of the share. */
  readonly low: number
  readonly high: number
}

export type QuoteKinds = Answer<'quote-kinds', QuoteKindShare>

export interface QuoteKindsOptions {
  /** How many speakers to give, 10 unless given. */
  readonly speakers?: number
}

/** The order in which kinds are given: from the speaker's own words to the reporter's. */
const ORDER: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

/** All speakers, then the most quoted ones in order; of each every kind, also one that does not occur. */
export function quoteKinds(quotes: ColumnTable, options: QuoteKindsOptions = {}): QuoteKinds {
  const speakerCount = wholeNumber('speakers', options.speakers ?? 10, 0)
  const quotations = quotationsOf(quotes)
  const speakers = quotations.first('speaker')
  const kinds = kindsOf(quotes, quotations)
  const bySpeaker = new Map<string, QuoteKind[]>(mostQuoted(speakers, speakerCount).map((speaker) => [speaker, []]))
  for (const [quotation, kind] of kinds.entries()) bySpeaker.get(speakers[quotation] ?? '')?.push(kind)
  const rows = [...rowsOf(ALL_SPEAKERS, kinds), ...[...bySpeaker].flatMap(([speaker, theirs]) => rowsOf(speaker, theirs))]
  return { question: 'quote-kinds', rows }
}

function rowsOf(speaker: string, kinds: readonly QuoteKind[]): QuoteKindShare[] {
  if (kinds.length === 0) return []
  const counts = tally(kinds)
  return ORDER.map((kind) => {
    const quotes = counts.get(kind) ?? 0
    return { speaker, kind, quotes, share: quotes / kinds.length, ...wilson(quotes, kinds.length) }
  })
}

function kindsOf(quotes: ColumnTable, { byRow }: Quotations): QuoteKind[] {
  const kinds: QuoteKind[] = []
  for (const [row, kind] of cellsOf(quotes, 'quotes', 'kind').entries()) {
    const quotation = byRow[row] ?? 0
    kinds[quotation] = (kinds[quotation] ?? kind) === kind ? kind : 'mixed'
  }
  return kinds
}
