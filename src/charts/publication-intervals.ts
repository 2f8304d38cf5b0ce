import type { PublicationIntervals } from '../analysis/publication-intervals.ts'
import { spanHistogram } from './span-histogram.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec } from './spec.ts'
import { countWords, leftOutWords, spanWords, minuteOf } from './words.ts'

/** A histogram of the time from one article to the next, on a log axis. */
export function publicationIntervalsChart(answer: PublicationIntervals, options: ChartOptions = {}): ChartSpec {
  const leftOut = leftOutWords(answer)
  const caption = {
    title: 'How long until the next article',
    notes: [
      `${countWords(answer.rows.length, 'interval')} between ${countWords(answer.articles, 'article')}${leftOut === '' ? '' : `; ${leftOut}`}.`,
      ...(answer.longest
        ? [`Longest: ${spanWords(answer.longest.minutes)}, from ${minuteOf(answer.longest.from)} to ${minuteOf(answer.longest.to)} UTC.`]
        : []),
    ],
  }
  if (answer.rows.length === 0) return noDataChart(caption, options)
  const plot = spanHistogram(
    {
      minutes: answer.rows.map(({ minutes }) => minutes),
      base: 1,
      belowBase: '< 1 min',
      axis: 'Time to the next article (log scale)',
      counted: 'Intervals',
      median: answer.median,
      p90: answer.p90,
    },
    options,
  )
  return chartWith(caption, options, plot)
}
