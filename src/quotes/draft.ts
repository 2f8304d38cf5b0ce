/** A quotation before its speaker is resolved, and how far a text has been read for them. */
import type { QuoteKind } from '../scrape.ts'
import type { Claim } from './claim.ts'
import type { Stretch } from './units.ts'

export interface Draft {
  /** Index of the paragraph, from 0. */
  readonly paragraph: number
  readonly kind: QuoteKind
  readonly piece: Stretch
  /** Pieces of one quotation share it; from 1. */
  readonly group: number
  readonly claim: Claim | null
  /** Without an attribution of its own: the earlier or later one of its paragraph, or of the one before, holds. */
  readonly floating: boolean
  readonly sentence: Stretch
}

/** What the paragraphs so far have given, and what they leave open for the next. */
export interface Progress {
  readonly drafts: Draft[]
  /** All sentences. */
  readonly sentences: Stretch[]
  /** The last group's number. */
  group: number
  /** "The Courier reports:" at the end of a paragraph. */
  pending: Claim | null
  /** The last paragraph's quotation was left open. */
  continued: boolean
}
