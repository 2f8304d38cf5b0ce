import type { PublicationTime, PublicationTimes } from '../analysis/publication-times.ts'
import { grouped } from './groups.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json } from './spec.ts'
import { HEAT } from './theme.ts'
import { countWords, leftOutWords } from './words.ts'

/** A heat map of weekdays and hours for each zone of the answer, Monday on top. */
export function publicationTimesChart(answer: PublicationTimes, options: ChartOptions = {}): ChartSpec {
  const zones = grouped(answer.rows, ({ zone }) => zone)
  const leftOut = leftOutWords(answer)
  const caption = {
    title: 'When articles are published',
    notes: [
      `${countWords(answer.articles, 'article')} by weekday and hour, on the clock of ${zones.map(([zone]) => zone).join(' and of ')}.`,
      `The darker, the more articles.${leftOut === '' ? '' : ` ${leftOut}.`}`,
    ],
  }
  if (answer.articles === 0 || zones.length === 0) return noDataChart(caption, options)

  const most = Math.max(...answer.rows.map(({ articles }) => articles))
  return chartWith(caption, options, { spacing: 24, vconcat: zones.map(([zone, rows]) => panel(zone, rows, most, options)) })
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

const panel = (zone: string, rows: readonly PublicationTime[], most: number, { width, height }: ChartOptions): Json => ({
  width: width ?? { step: 24 },
  height: height ?? { step: 22 },
  data: { values: rows.map(({ weekday, hour, articles, share }) => ({ day: DAYS[weekday - 1] ?? '', hour, articles, share })) },
  mark: { type: 'rect', stroke: '#ffffff' },
  encoding: {
    x: {
      field: 'hour',
      type: 'ordinal',
      title: `Hour of the day (${zone})`,
      scale: { domain: HOURS },
      axis: { labelAngle: 0, ticks: false, domain: false },
    },
    y: { field: 'day', type: 'ordinal', title: null, scale: { domain: DAYS }, axis: { ticks: false, domain: false } },
    color: {
      field: 'articles',
      type: 'quantitative',
      title: 'Articles',
      scale: { domain: [0, most], range: HEAT },
      legend: { format: '~s', tickMinStep: 1 },
    },
    tooltip: [
      { field: 'day', title: 'Weekday' },
      { field: 'hour', type: 'ordinal', title: 'Hour' },
      { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
      { field: 'share', type: 'quantitative', title: 'Share', format: '.2~%' },
    ],
  },
})
