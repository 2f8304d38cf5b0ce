/** By which rules speakers were found, and how sure that is. */
import type { ColumnTable } from 'arquero'
import type { RuleId } from '../scrape.ts'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { quantile } from './quantiles.ts'
import { namedSpeakers } from './quotations.ts'
import { compareText } from '../text/order.ts'

export interface RuleQuality {
  readonly resolvedBy: RuleId
  /** Rows of `quotes`: each piece of a quotation has a rule of its own. */
  readonly quotes: number
  /** Part of all rows, 0 to 1. */
  readonly share: number
  /** Part of this rule's rows whose speaker is named, 0 to 1. */
  readonly named: number
  /** Mean confidence of the named ones; null where none is. */
  readonly confidence: number | null
  /** Three of four of the named ones are at least so sure; null where none is. */
  readonly lower: number | null
}

export interface ResolutionQuality extends Answer<'resolution-quality', RuleQuality> {
  /** All rows of `quotes`. */
  readonly quotes: number
  /** Those whose speaker is named. */
  readonly named: number
}

/** The rules that occur in the table `quotes`, by rows downwards, then by name. */
export function resolutionQuality(quotes: ColumnTable): ResolutionQuality {
  const speakers = namedSpeakers(quotes)
  const confidences = cellsOf(quotes, 'quotes', 'confidence')
  const rules = new Map<RuleId, { quotes: number; confidences: number[] }>()
  for (const [row, rule] of cellsOf(quotes, 'quotes', 'resolved_by').entries()) {
    let entry = rules.get(rule)
    if (!entry) rules.set(rule, (entry = { quotes: 0, confidences: [] }))
    entry.quotes++
    if (typeof speakers[row] === 'string') entry.confidences.push(confidences[row] ?? 0)
  }
  const rows = [...rules]
    .sort(([one, a], [other, b]) => b.quotes - a.quotes || compareText(one, other))
    .map(([resolvedBy, entry]) => {
      const named = Float64Array.from(entry.confidences).sort() // in one order whatever that of the rows, and so is their sum
      return {
        resolvedBy,
        quotes: entry.quotes,
        share: entry.quotes / speakers.length,
        named: named.length / entry.quotes,
        confidence: named.length === 0 ? null : named.reduce((sum, confidence) => sum + confidence, 0) / named.length,
        lower: quantile(named, 0.25),
      }
    })
  const named = speakers.filter((speaker) => speaker !== null).length
  return { question: 'resolution-quality', rows, quotes: speakers.length, named }
}
