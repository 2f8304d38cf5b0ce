import type { PublicationBurst, PublicationBursts } from '../analysis/publication-bursts.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json, type JsonObject } from './spec.ts'
import { FAINT_INK, RED } from './theme.ts'
import { countWords, leftOutWords, numberWords, shownWords, minuteOf } from './words.ts'

/** More bands than this cover one another. */
const SHOWN = 100

/** Bands on a time line, one for each burst, as high as its rate; the dashed line is the usual rate. */
export function publicationBurstsChart(answer: PublicationBursts, options: ChartOptions = {}): ChartSpec {
  const bursts = greatest(answer.rows)
  const leftOut = leftOutWords(answer)
  const caption = {
    title: 'When articles came in bursts',
    notes: [
      `${shownWords(bursts.length, answer.rows.length, 'burst', 'greatest')} in ${countWords(answer.articles, 'article')}${leftOut === '' ? '' : `; ${leftOut}`}; times in UTC.`,
      'Bands: first to last article of a burst; height: articles an hour; dots: number of articles.',
      ...(answer.usualRate === null ? [] : [`Dashed line: the usual rate, ${numberWords(answer.usualRate)} articles an hour.`]),
    ],
  }
  if (bursts.length === 0) return noDataChart(caption, options)

  const rates = bursts.map(({ rate }) => rate)
  const floor = answer.usualRate ?? Math.min(...rates) / 2
  const at = { x: timeAxis(bursts), y: rateAxis(floor, Math.max(...rates)) }
  return chartWith(caption, options, {
    width: options.width ?? 620,
    height: options.height ?? 240,
    layer: [
      { data: { values: [{ rate: floor }] }, mark: { type: 'rule', strokeDash: [5, 3], color: FAINT_INK }, encoding: { y: at.y } },
      {
        data: { values: bursts.map((burst) => rowOf(burst, floor)), format: { parse: { start: 'date', end: 'date', middle: 'date' } } },
        layer: [bands(at), dots(at, bursts)],
      },
    ],
  })
}

interface Place {
  readonly x: JsonObject
  readonly y: JsonObject
}

const bands = ({ x, y }: Place): Json => ({
  mark: { type: 'rect', color: RED, fillOpacity: 0.35, stroke: RED, strokeWidth: 1 },
  encoding: { x, x2: { field: 'end' }, y, y2: { field: 'floor' }, tooltip: TOOLTIP, description: SAID },
})

/** On top of the bands, since short ones are too narrow to be seen. */
const dots = ({ x, y }: Place, bursts: readonly PublicationBurst[]): Json => ({
  mark: { type: 'point', filled: true, color: RED, opacity: 0.9 },
  encoding: {
    x: { ...x, field: 'middle' },
    y,
    size: {
      field: 'articles',
      type: 'quantitative',
      title: 'Articles',
      scale: { range: [15, 260], zero: true },
      legend: { values: sizes(bursts.map(({ articles }) => articles)), format: ',d' },
    },
    tooltip: TOOLTIP,
    description: SAID,
  },
})

function timeAxis(bursts: readonly PublicationBurst[]): JsonObject {
  const { from, to } = around(bursts)
  return {
    field: 'start',
    type: 'temporal',
    title: axisTitle(bursts),
    scale: { type: 'utc', domainMin: from, domainMax: to },
    axis: { format: clockOf(to - from), labelOverlap: true, grid: false },
  }
}

/** From below the usual rate to above the highest, with room for the dots. */
function rateAxis(floor: number, highest: number): JsonObject {
  const [low, high] = [floor / 1.3, Math.max(floor, highest) * 1.6]
  return {
    field: 'rate',
    type: 'quantitative',
    title: 'Articles an hour (log scale)',
    scale: { type: 'log', domain: [low, high], nice: false },
    axis: { format: '~g', values: ticksWithin(low, high) },
  }
}

/** Those with the most articles, in order of time. */
function greatest(bursts: readonly PublicationBurst[]): readonly PublicationBurst[] {
  const byArticles = [...bursts].sort((one, other) => other.articles - one.articles || one.start.getTime() - other.start.getTime())
  return byArticles.slice(0, SHOWN).sort((one, other) => one.start.getTime() - other.start.getTime())
}

const rowOf = ({ start, end, articles, minutes, rate }: PublicationBurst, floor: number): Json => ({
  start: start.toISOString(),
  end: end.toISOString(),
  middle: new Date((start.getTime() + end.getTime()) / 2).toISOString(),
  from: minuteOf(start),
  to: minuteOf(end),
  said: `${countWords(articles, 'article')} from ${minuteOf(start)} to ${minuteOf(end)} UTC`,
  articles,
  minutes,
  rate,
  floor,
})

/** 1, 2 and 5 of each decade between two rates. */
const ticksWithin = (low: number, high: number): readonly number[] =>
  [-3, -2, -1, 0, 1, 2, 3, 4]
    .flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
    .filter((tick) => tick >= low && tick <= high)

/** The smallest, a middling and the greatest number of articles, for the legend. */
function sizes(articles: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...articles), Math.max(...articles)]
  return [...new Set([least, Math.round((least + most) / 2), most])]
}

const HOUR = 3_600_000

/** How the axis writes an instant: the less, the longer the time. */
function clockOf(milliseconds: number): string {
  const hours = milliseconds / HOUR
  if (hours < 36) return '%H:%M'
  if (hours < 7 * 24) return '%-d %b, %H:%M'
  return hours < 300 * 24 ? '%-d %b' : '%b %Y'
}

/** The first and the last minute, since the axis alone may show no year. */
const axisTitle = (bursts: readonly PublicationBurst[]): string => {
  const [first, last] = [bursts[0], bursts.at(-1)]
  return first && last ? `Time (UTC), ${minuteOf(first.start)} to ${minuteOf(last.end)}` : 'Time (UTC)'
}

/** From before the first burst to after the last, as instants in UTC (milliseconds), so that a single one has an end. */
function around(bursts: readonly PublicationBurst[]): { readonly from: number; readonly to: number } {
  const first = Math.min(...bursts.map(({ start }) => start.getTime()))
  const last = Math.max(...bursts.map(({ end }) => end.getTime()))
  const room = Math.max(HOUR / 2, 0.03 * (last - first))
  return { from: Math.round(first - room), to: Math.round(last + room) }
}

/** For screen readers; Vega-Lite’s own words would give the machine’s local time. */
const SAID: Json = { field: 'said', type: 'nominal' }

const TOOLTIP: Json = [
  { field: 'from', title: 'First article (UTC)' },
  { field: 'to', title: 'Last article (UTC)' },
  { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
  { field: 'minutes', type: 'quantitative', title: 'Minutes', format: ',d' },
  { field: 'rate', type: 'quantitative', title: 'Articles an hour', format: '.2~f' },
]
