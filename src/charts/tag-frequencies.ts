import type { TagFrequencies } from '../analysis/tag-frequencies.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { BAR, FAINT_INK } from './theme.ts'
import { whiskers } from './whiskers.ts'
import { countWords, shownWords } from './words.ts'

/** More bars than this do not fit on a screen. */
const SHOWN = 40

/** Bars of the most frequent tags, with the confidence interval of each share. */
export function tagFrequenciesChart(answer: TagFrequencies, options: ChartOptions = {}): ChartSpec {
  const rows = answer.rows.slice(0, SHOWN)
  const caption = {
    title: 'How often tags are used',
    notes: [
      `${shownWords(rows.length, answer.tags, 'tag')} in ${countWords(answer.articles, 'article')}.`,
      'Bars: share of articles with the tag; numbers: articles; whiskers: 95 % interval (Wilson).',
    ],
  }
  if (rows.length === 0) return noDataChart(caption, options)

  const y = { field: 'tag', type: 'nominal', title: null, scale: { domain: rows.map(({ tag }) => tag) }, axis: { ticks: false } }
  const x = { field: 'share', type: 'quantitative', title: 'Share of articles (%)', axis: { format: '~%', tickCount: 6 } }
  const tooltip = [
    { field: 'tag', title: 'Tag' },
    { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
    { field: 'share', type: 'quantitative', title: 'Share', format: '.2~%' },
    { field: 'low', type: 'quantitative', title: 'Interval from', format: '.2~%' },
    { field: 'high', type: 'quantitative', title: 'to', format: '.2~%' },
  ]
  return chartWith(caption, options, {
    width: options.width ?? 480,
    height: options.height ?? { step: 22 },
    data: { values: rows.map(({ tag, articles, share, low, high }) => ({ tag, articles, share, low, high })) },
    layer: [
      { mark: { type: 'bar', color: BAR }, encoding: { y, x, tooltip } },
      ...whiskers(y),
      {
        mark: { type: 'text', align: 'left', dx: 8, color: FAINT_INK },
        encoding: {
          y,
          x: { field: 'high', type: 'quantitative' },
          text: { field: 'articles', type: 'quantitative', format: ',d' },
        },
      },
    ],
  })
}
