/** One attribution: what is said, by which cue, with which subject. */
import type { Stretch } from './units.ts'

export interface Claim {
  /** Pieces of what is said, in text order. */
  readonly pieces: readonly Stretch[]
  /** Null where only punctuation attributes, or nothing does. */
  readonly cue: Stretch | null
  /** The unit of the bare cue; -1 without one. */
  readonly verb: number
  readonly subject: Stretch | null
  /** The subject belongs to another verb: "she said, adding". */
  readonly shared: boolean
  /** Who carried the words, where the sentence says so behind them. */
  readonly carrier: Stretch | null
}

/** A claim of a subject of its own, with no carrier, unless told otherwise. */
export const claimOf = (claim: Pick<Claim, 'pieces' | 'cue' | 'verb' | 'subject'> & Partial<Claim>): Claim => ({
  shared: false,
  carrier: null,
  ...claim,
})
