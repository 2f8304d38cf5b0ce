/** With which words quotations are attributed. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { wholeNumber } from './options.ts'
import { ALL_SPEAKERS, mostQuoted, quotationsOf } from './quotations.ts'
import { mostFrequent, tally } from './tally.ts'

export interface CueVerb {
  /** A name, or 'all speakers': every quotation, whether its speaker is named or not. */
  readonly speaker: string
  /** In lower case; 'other' for those that are not among the most frequent. */
  readonly cue: string
  readonly quotes: number
  /** Part of the speaker's quotations with a cue, 0 to 1. */
  readonly share: number
}

export type CueVerbs = Answer<'cue-verbs', CueVerb>

export interface CueVerbsOptions {
  /** How many speakers to give, 10 unless given. */
  readonly speakers?: number
  /** How many cues to tell apart, 8 unless given. */
  readonly cues?: number
}

/** Stands for all cues that are not among the most frequent. */
export const OTHER = 'other'

/**
 * All speakers, then the most quoted ones in order; of each the cues in order of their frequency among all, 'other' last.
 * Cues that a speaker has no quotation with are left out, and so are quotations without a cue.
 */
export function cueVerbs(quotes: ColumnTable, options: CueVerbsOptions = {}): CueVerbs {
  const speakerCount = wholeNumber('speakers', options.speakers ?? 10, 0)
  const cueCount = wholeNumber('cues', options.cues ?? 8, 0)
  const quotations = quotationsOf(quotes)
  const speakers = quotations.first('speaker')
  const cues = quotations.first('cue').map((cue) => cue?.toLowerCase() ?? null)
  const frequent = mostFrequent(tally(cues), cueCount).map(([cue]) => cue)
  const told = new Set(frequent)
  const shown = cues.map((cue) => (cue === null || told.has(cue) ? cue : OTHER))
  const bySpeaker = new Map<string, (string | null)[]>(mostQuoted(speakers, speakerCount).map((speaker) => [speaker, []]))
  for (const [quotation, cue] of shown.entries()) bySpeaker.get(speakers[quotation] ?? '')?.push(cue)
  const rowsOf = (speaker: string, theirs: Iterable<string | null>): CueVerb[] => {
    const counts = tally(theirs)
    const of = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return [...new Set([...frequent, OTHER])].flatMap((cue) => {
      const quotes = counts.get(cue) ?? 0
      return quotes === 0 ? [] : [{ speaker, cue, quotes, share: quotes / of }]
    })
  }
  const rows = [...rowsOf(ALL_SPEAKERS, shown), ...[...bySpeaker].flatMap(([speaker, theirs]) => rowsOf(speaker, theirs))]
  return { question: 'cue-verbs', rows }
}
