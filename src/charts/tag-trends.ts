import type { TagTrend, TagTrends } from '../analysis/tag-trends.ts'
import { grouped } from './groups.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json } from './spec.ts'
import { CATEGORIES } from './theme.ts'
import { countWords } from './words.ts'
import { sum } from '../analysis/tally.ts'

/** Seven colours, each in a whole and a dashed line. */
const COLOURS = CATEGORIES.filter((colour) => colour !== '#F0E442') // yellow lines are too faint on white
const SHOWN = 2 * COLOURS.length
/** Points in a spec; more periods than fit are drawn several in one. */
const POINTS = 2_000
/** Up to so many periods each one is marked by a dot. */
const DOTTED = 31
/** Up to so many points answer the pointer; each takes half a kilobyte of SVG. */
const HOVERED = 600

/** Lines of the share of each tag over time: thin as counted, thick as smoothed. */
export function tagTrendsChart(answer: TagTrends, options: ChartOptions = {}): ChartSpec {
  const all = grouped(answer.rows, ({ tag }) => tag)
  const series = all.slice(0, SHOWN)
  const periods = series[0]?.[1].length ?? 0
  const joined = Math.max(1, Math.ceil((periods * series.length) / POINTS))
  const caption = {
    title: 'How the share of tags changes over time',
    notes: captionNotes(answer, { tags: all.length, shown: series.length, periods, joined }),
  }
  if (periods === 0) return noDataChart(caption, options)

  const width = options.width ?? 600
  return chartWith(caption, options, {
    width,
    height: options.height ?? 280,
    data: {
      values: series.flatMap(([, rows]) => inPoints(rows, joined)),
      format: { parse: { start: "utc:'%Y-%m-%d'" } },
    },
    encoding: {
      x: {
        field: 'start',
        type: 'temporal',
        scale: { type: 'utc' },
        title: UNIT[answer.per](answer.timeZone),
        axis: {
          values: ticksAt(series[0]?.[1] ?? [], width),
          format: answer.per === 'month' ? '%b %Y' : '%-d %b %Y',
          labelFlush: false,
          labelOverlap: false,
        },
      },
      color: colourOf(series.map(([tag]) => tag)),
      strokeDash: dashOf(series.map(([tag]) => tag)),
    },
    layer: [
      line('share', { strokeWidth: 1, opacity: 0.45 }),
      line('smoothed', { strokeWidth: 2.75, point: periods <= DOTTED && { size: 30, aria: false } }),
      ...(periods * series.length <= HOVERED ? [hover] : []),
    ],
  })
}

/** Room for "10 Jan 2022" below the axis, in pixels. */
const TICK_ROOM = 98

/** Starts of periods, evenly spread, as instants in UTC (milliseconds). */
function ticksAt(rows: readonly TagTrend[], width: number): readonly number[] {
  const step = Math.ceil((TICK_ROOM * rows.length) / width)
  return rows.filter((_, i) => i % step === 0).map(({ start }) => Date.parse(start)) // an ISO day is midnight in UTC
}

const UNIT: Readonly<Record<TagTrends['per'], (zone: string) => string>> = {
  day: (zone) => `Day (${zone})`,
  week: (zone) => `Week from Monday (${zone})`,
  month: (zone) => `Month (${zone})`,
}

interface Counts {
  readonly tags: number
  readonly shown: number
  readonly periods: number
  readonly joined: number
}

function captionNotes({ rows, per, timeZone, smooth }: TagTrends, { tags, shown, periods, joined }: Counts): readonly string[] {
  const [first = '', last = ''] = [rows[0]?.start, rows.at(-1)?.start]
  return [
    `${countWords(periods, per)}, ${first} to ${last}, on the clock of ${timeZone}${shown < tags ? `; the first ${shown} of ${tags} tags` : ''}.`,
    `Thin lines: share of the ${per}’s articles; thick lines: mean of ${countWords(smooth, per)}.`,
    ...(joined > 1 ? [`Each point joins ${joined} ${per}s, so that the chart stays small.`] : []),
  ]
}

/** The rows of a tag, several periods in one point where there are too many. */
function inPoints(rows: readonly TagTrend[], joined: number): readonly Json[] {
  const points: Json[] = []
  for (let i = 0; i < rows.length; i += joined) {
    const part = rows.slice(i, i + joined)
    const [first] = part
    if (!first) continue
    const articles = sum(part.map((row) => row.articles))
    const of = sum(part.map((row) => row.of))
    const smoothed = part.flatMap((row) => row.smoothed ?? [])
    points.push({
      tag: first.tag,
      start: first.start,
      day: first.start,
      articles,
      of,
      share: of === 0 ? null : articles / of,
      smoothed: smoothed.length === 0 ? null : sum(smoothed) / smoothed.length,
    })
  }
  return points
}

/** A thick line for each tag, as in the plot. */
const LEGEND: Json = { symbolType: 'stroke', symbolStrokeWidth: 3, symbolOpacity: 1, symbolSize: 300 }

const colourOf = (tags: readonly string[]): Json => ({
  field: 'tag',
  type: 'nominal',
  title: 'Tag',
  legend: LEGEND,
  scale: { domain: tags, range: tags.map((_, i) => COLOURS[i % COLOURS.length] ?? COLOURS[0] ?? '') },
})

const dashOf = (tags: readonly string[]): Json => ({
  field: 'tag',
  type: 'nominal',
  title: 'Tag',
  legend: LEGEND,
  scale: { domain: tags, range: tags.map((_, i) => (i < COLOURS.length ? [1, 0] : [5, 3])) },
})

const share = (field: string): Json => ({
  field,
  type: 'quantitative',
  title: 'Share of articles (%)',
  axis: { format: '~%', tickCount: 6 },
})

const line = (field: string, looks: { readonly [key: string]: Json }): Json => ({
  mark: { type: 'line', ...looks },
  encoding: { y: share(field) },
})

/** Nothing to see: it answers the pointer. */
const hover: Json = {
  mark: { type: 'point', opacity: 0, size: 80, aria: false },
  encoding: {
    y: share('share'),
    strokeDash: { value: [1, 0] },
    tooltip: [
      { field: 'tag', title: 'Tag' },
      { field: 'day', type: 'nominal', title: 'From' },
      { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
      { field: 'of', type: 'quantitative', title: 'of', format: ',d' },
      { field: 'share', type: 'quantitative', title: 'Share', format: '.2~%' },
      { field: 'smoothed', type: 'quantitative', title: 'Smoothed', format: '.2~%' },
    ],
  },
}
