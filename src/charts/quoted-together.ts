import type { QuotedTogether } from '../analysis/quoted-together.ts'
import { frequentNames, PAIR_NOTES, pairHeat } from './pair-heat.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { countWords } from './words.ts'

/** A symmetric heat map of the speakers whom the same articles quote; like ones side by side. */
export function quotedTogetherChart(answer: QuotedTogether, options: ChartOptions = {}): ChartSpec {
  const names = frequentNames(answer.rows)
  const caption = {
    title: 'Who is quoted together',
    notes: [
      `The ${countWords(names.size, 'speaker')} with most articles of the ${countWords(answer.rows.length, 'pair')} given; ${countWords(answer.articles, 'article')} with a named speaker.`,
      ...PAIR_NOTES,
      'Grey: too rarely together, or not among the pairs given.',
    ],
  }
  return names.size === 0 ? noDataChart(caption, options) : chartWith(caption, options, pairHeat(answer.rows, names, options))
}
