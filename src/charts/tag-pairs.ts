import type { TagPairs } from '../analysis/tag-pairs.ts'
import { frequentNames, PAIR_NOTES, pairHeat } from './pair-heat.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { countWords } from './words.ts'

/** A symmetric heat map of the tags that stand together; like ones side by side. */
export function tagPairsChart(answer: TagPairs, options: ChartOptions = {}): ChartSpec {
  const names = frequentNames(answer.rows)
  const caption = {
    title: 'Which tags stand together',
    notes: [
      `The ${countWords(names.size, 'tag')} with most articles of the ${countWords(answer.rows.length, 'pair')} given, from ${countWords(answer.articles, 'article')} with tags.`,
      ...PAIR_NOTES,
      `Grey: fewer than ${countWords(answer.minimum, 'article')} together, or not among the pairs given.`,
    ],
  }
  return names.size === 0 ? noDataChart(caption, options) : chartWith(caption, options, pairHeat(answer.rows, names, options))
}
