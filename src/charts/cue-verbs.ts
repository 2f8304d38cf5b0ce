import { OTHER, type CueVerb, type CueVerbs } from '../analysis/cue-verbs.ts'
import { grouped } from './groups.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { MOST_BARS, quotesOf, stackedShares, type SharePart } from './stacked-shares.ts'
import { CATEGORIES, GREY } from './theme.ts'
import { countWords } from './words.ts'

/** Bars of the verbs that introduce the words of each speaker. */
export function cueVerbsChart(answer: CueVerbs, options: ChartOptions = {}): ChartSpec {
  const speakers = grouped(answer.rows, ({ speaker }) => speaker).slice(0, MOST_BARS)
  const caption = {
    title: 'With which verbs speakers are quoted',
    notes: [
      `${countWords(quotesOf(speakers[0]?.[1] ?? []), 'quotation')} with a cue; n: those of the bar.`,
      'Bars: share of each cue in the quotations of the speaker; numbers: quotations.',
    ],
  }
  if (answer.rows.length === 0) return noDataChart(caption, options)

  const cues = cuesShown(answer.rows)
  const rows = speakers.flatMap(([speaker, own]) => parts(speaker, own, cues))
  const rest = rows.some(({ part }) => part === OTHER)
  const colours = new Map(cues.map((cue, i) => [cue, CATEGORIES[i] ?? GREY]))
  if (rest) colours.set(OTHER, GREY)
  return chartWith(caption, options, stackedShares(rows, { name: 'Cue', colours, step: 24, numbersUp: 0 }, options).plot)
}

/** As many cues as there are colours, in the order of the answer. */
const cuesShown = (rows: readonly CueVerb[]): readonly string[] =>
  [...new Set(rows.map(({ cue }) => cue))].filter((cue) => cue !== OTHER).slice(0, CATEGORIES.length)

/** A speaker's rows with those cues, and all others as one part. */
function parts(speaker: string, rows: readonly CueVerb[], cues: readonly string[]): readonly SharePart[] {
  const named = rows.filter(({ cue }) => cues.includes(cue)).map(({ cue, quotes, share }) => ({ speaker, part: cue, quotes, share }))
  const others = rows.filter(({ cue }) => !cues.includes(cue))
  if (others.length === 0) return named
  const share = others.reduce((sum, row) => sum + row.share, 0)
  return [...named, { speaker, part: OTHER, quotes: quotesOf(others), share }]
}
