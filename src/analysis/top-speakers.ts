/** Who is quoted most. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { wholeNumber } from './options.ts'
import { quotationsOf } from './quotations.ts'
import { mostFrequent } from './tally.ts'
import { compareText } from '../text/order.ts'

export interface TopSpeaker {
  readonly speaker: string
  /** Roles that articles give the speaker, most frequent first. */
  readonly roles: readonly string[]
  /** Quotations; the pieces of one count once. */
  readonly quotes: number
  /** Articles that quote the speaker. */
  readonly articles: number
  /** Part of the quotations with a speaker, 0 to 1. */
  readonly share: number
}

export interface TopSpeakers extends Answer<'top-speakers', TopSpeaker> {
  /** All quotations. */
  readonly quotes: number
  /** Those whose speaker is named. */
  readonly named: number
}

export interface TopSpeakersOptions {
  /** How many speakers to give, 20 unless given. */
  readonly top?: number
}

/** The named speakers of the table `quotes`, by quotations downwards, then by articles downwards, then by name. */
export function topSpeakers(quotes: ColumnTable, { top = 20 }: TopSpeakersOptions = {}): TopSpeakers {
  wholeNumber('top', top, 0)
  const quotations = quotationsOf(quotes)
  const roles = quotations.first('speaker_role')
  const speakers = new Map<string, { quotes: number; articles: Set<string>; roles: Map<string, number> }>()
  let named = 0
  for (const [quotation, speaker] of quotations.first('speaker').entries()) {
    if (speaker === null) continue
    named++
    let entry = speakers.get(speaker)
    if (!entry) speakers.set(speaker, (entry = { quotes: 0, articles: new Set(), roles: new Map() }))
    entry.quotes++
    entry.articles.add(quotations.articles[quotation] ?? '')
    const role = roles[quotation] ?? null
    if (role !== null) entry.roles.set(role, (entry.roles.get(role) ?? 0) + 1)
  }
  const rows = [...speakers]
    .sort(([one, a], [other, b]) => b.quotes - a.quotes || b.articles.size - a.articles.size || compareText(one, other))
    .slice(0, top)
    .map(([speaker, { quotes, articles, roles }]) => ({
      speaker,
      roles: mostFrequent(roles).map(([role]) => role),
      quotes,
      articles: articles.size,
      share: quotes / named,
    }))
  return { question: 'top-speakers', rows, quotes: quotations.count, named }
}
