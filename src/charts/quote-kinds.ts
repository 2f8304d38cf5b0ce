import type { QuoteKinds } from '../analysis/quote-kinds.ts'
import { grouped } from './groups.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { MOST_BARS, quotesOf, stackedShares } from './stacked-shares.ts'
import { whiskers } from './whiskers.ts'
import { countWords } from './words.ts'

/** In the order of the bars: the quoted words first, since the whisker stands at the end of the first part. */
const COLOURS: ReadonlyMap<string, string> = new Map([
  ['direct', '#56B4E9'],
  ['mixed', '#E69F00'],
  ['indirect', '#cccccc'],
])

/** Bars of the kinds in which each speaker is quoted, with the confidence interval of the direct ones. */
export function quoteKindsChart(answer: QuoteKinds, options: ChartOptions = {}): ChartSpec {
  const bars = grouped(answer.rows, ({ speaker }) => speaker).slice(0, MOST_BARS)
  const shown = bars.flatMap(([, bar]) => bar)
  const caption = {
    title: 'In which kinds speakers are quoted',
    notes: [
      `${countWords(quotesOf(bars[0]?.[1] ?? []), 'quotation')}; n: those of the bar.`,
      'direct: quoted words alone; mixed: a clause with quoted words; indirect: a reported clause.',
      'Numbers: quotations; whiskers: 95 % confidence interval (Wilson) of the share of direct.',
    ],
  }
  if (shown.length === 0) return noDataChart(caption, options)

  const rows = shown.map(({ speaker, kind, quotes, share }) => ({ speaker, part: kind, quotes, share }))
  const { y, plot } = stackedShares(rows, { name: 'Kind', colours: COLOURS, step: 32, numbersUp: 5 }, options)
  const direct = shown.filter(({ kind }) => kind === 'direct')
  const values = direct.map(({ speaker, low, high }) => ({ speaker, low, high }))
  return chartWith(caption, options, { ...plot, layer: [...plot.layer, { data: { values }, layer: whiskers(y, 8) }] })
}
