import type { DelaySummary, PublicationDelay, PublicationLag } from '../analysis/publication-lag.ts'
import { spanHistogram } from './span-histogram.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type JsonObject } from './spec.ts'
import { countWords, leftOutWords, numberWords } from './words.ts'

/** Histograms of the time from publishing to the day in the header, and to the crawl, on log axes. */
export function publicationLagChart(answer: PublicationLag, options: ChartOptions = {}): ChartSpec {
  const panels = PANELS.filter(({ to }) => answer.rows.some((row) => row.to === to))
  const caption = {
    title: 'How long after publishing pages were taken',
    notes: [
      ...panels.map((panel) => panelNote(panel, answer)),
      ...(answer.dayOnly === 0 ? [] : [`To the crawl: ${leftOutWords(answer)}.`]),
      'Times in UTC; the header’s day is compared with the newsroom’s day of publishing.',
    ],
  }
  if (panels.length === 0) return noDataChart(caption, options)
  return chartWith(caption, options, { spacing: 36, vconcat: panels.map((panel) => plotOf(panel, answer, options)) })
}

interface Panel {
  readonly to: PublicationDelay['to']
  readonly words: string
  readonly axis: string
  /** In minutes. */
  readonly base: number
  readonly belowBase: string
}

const PANELS: readonly Panel[] = [
  {
    to: 'header',
    words: 'the day in the header',
    axis: 'Days from publishing to the day in the header (log scale)',
    base: 1440,
    belowBase: 'same day',
  },
  { to: 'crawl', words: 'the crawl', axis: 'Time from publishing to the crawl, at least (log scale)', base: 60, belowBase: '< 1 h' },
]

/** In minutes. */
const spansOf = ({ to }: Panel, { rows }: PublicationLag): readonly number[] =>
  rows.filter((row) => row.to === to).map(({ hours }) => hours * 60)

function panelNote(panel: Panel, answer: PublicationLag): string {
  const spans = spansOf(panel, answer)
  const before = spans.filter((minutes) => minutes < 0).length
  return `To ${panel.words}: ${countWords(spans.length, 'article')}${before === 0 ? '' : `, of which ${numberWords(before)} before publishing (first bar)`}.`
}

function plotOf(panel: Panel, answer: PublicationLag, options: ChartOptions): JsonObject {
  const summary: DelaySummary | null = answer[panel.to]
  const { axis, base, belowBase } = panel
  return spanHistogram(
    {
      minutes: spansOf(panel, answer),
      base,
      belowBase,
      axis,
      counted: 'Articles',
      median: summary && summary.median * 60,
      p90: summary && summary.p90 * 60,
    },
    { height: 160, ...options },
  )
}
