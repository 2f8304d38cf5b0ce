/** A histogram of spans of time on a log axis with ticks at minutes, hours, days: what intervals and lags share. */
import { logBins, type Bin } from './log-bins.ts'
import type { ChartOptions, Json, JsonObject } from './spec.ts'
import { BAR, INK, RED } from './theme.ts'
import { DAY, HOUR, YEAR, spanWords } from './words.ts'

export interface Spans {
  readonly minutes: readonly number[]
  /** Shortest span that is told from zero, in minutes; all below it stand in one bar. */
  readonly base: number
  /** What that first bar is called on the axis: "< 1 min". */
  readonly belowBase: string
  /** What the axis shows. */
  readonly axis: string
  /** What is counted: "Intervals". */
  readonly counted: string
  /** Lines across the bars, in minutes; null where there is nothing to mark. */
  readonly median: number | null
  readonly p90: number | null
}

const MONTH = 30 * DAY

/** Where the axis may have a tick. */
const TICKS = [1, 2, 5, 10, 30, HOUR, 3 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY, MONTH, 90 * DAY, YEAR, 3 * YEAR, 10 * YEAR]
/** Vega turns a number of minutes into such words. */
const TICK_WORDS = [
  `datum.value < ${HOUR} ? datum.value + ' min'`,
  `datum.value < ${DAY} ? datum.value / ${HOUR} + ' h'`,
  `datum.value < ${MONTH} ? datum.value / ${DAY} + ' d'`,
  `datum.value < ${YEAR} ? datum.value / ${MONTH} + ' mo'`,
  `datum.value / ${YEAR} + ' y'`,
].join(' : ')

/** The plot: at most 60 bars, and lines at the median and the ninetieth percentile. */
export function spanHistogram(spans: Spans, { width, height }: ChartOptions): JsonObject {
  const bins = binsOf(spans)
  const [low, high] = [bins[0]?.low ?? spans.base / 2, bins.at(-1)?.high ?? spans.base]
  const plotWidth = width ?? 560
  const x = {
    field: 'low',
    type: 'quantitative',
    title: spans.axis,
    scale: { type: 'log', domain: [low, high], nice: false, padding: 0 },
    axis: {
      values: ticksOf(spans.base, { low, high, width: plotWidth }),
      labelExpr: `datum.value < ${spans.base / 2} ? '${BEFORE}' : datum.value < ${spans.base} ? '${spans.belowBase}' : ${TICK_WORDS}`,
      labelOverlap: false,
      grid: false,
    },
  }
  return {
    width: plotWidth,
    height: height ?? 220,
    layer: [
      {
        data: { values: bins.map((bin) => ({ ...bin, span: binWords(bin.low, bin.high, spans) })) },
        mark: { type: 'bar', orient: 'vertical', color: BAR, stroke: '#ffffff', strokeWidth: 0.75 },
        encoding: {
          x,
          x2: { field: 'high' },
          y: { field: 'count', type: 'quantitative', title: spans.counted, axis: { tickMinStep: 1, format: ',d', tickCount: 5 } },
          tooltip: [
            { field: 'span', title: 'Span' },
            { field: 'count', type: 'quantitative', title: spans.counted, format: ',d' },
          ],
        },
      },
      ...marker('median', spans.median, { x, spans, color: INK, dash: [1, 0], ...medianWords(spans, low, high) }),
      ...marker('90 % within', spans.p90, { x, spans, color: RED, dash: [5, 3], align: 'left', up: 8 }),
    ],
  }
}

/** What a span below zero is called. */
const BEFORE = 'before'

/** On the log axis spans below zero stand from a quarter to half of base, and those from zero to base behind them. */
function binsOf({ minutes, base }: Spans): readonly Bin[] {
  const { bins, negative } = logBins(minutes, base)
  return negative === 0 ? bins : [{ low: base / 4, high: base / 2, count: negative }, ...bins]
}

/** Where a span stands on the axis: those without a place of their own in the middle of their bar. */
function placeOf(minutes: number, base: number): number {
  if (minutes < 0) return base / (2 * Math.SQRT2)
  return minutes < base ? base / Math.SQRT2 : minutes
}

/** As many ticks as have room for their words; one in the middle of each bar below base. */
function ticksOf(
  base: number,
  { low, high, width }: { readonly low: number; readonly high: number; readonly width: number },
): readonly number[] {
  const pixels = (minutes: number): number => (width * Math.log(minutes / low)) / Math.log(high / low)
  const ticks = [placeOf(-1, base), placeOf(0, base)].filter((tick) => tick > low)
  for (const tick of TICKS.filter((minutes) => minutes >= Math.max(low, base) && minutes <= high)) {
    const last = ticks.at(-1)
    if (last === undefined || pixels(tick) - pixels(last) >= TICK_ROOM) ticks.push(tick)
  }
  return ticks
}

/** Pixels from the middle of a tick's words to the next one's. */
const TICK_ROOM = 46

function binWords(low: number, high: number, { base, belowBase }: Spans): string {
  if (low < base / 2) return BEFORE
  return low < base ? belowBase : `${spanWords(low)} to below ${spanWords(high)}`
}

interface MarkerLooks {
  readonly x: JsonObject
  readonly spans: Spans
  readonly color: string
  readonly dash: readonly number[]
  readonly align: 'left' | 'right'
  /** Pixels of the words above the plot. */
  readonly up: number
}

/** Left of the line, and so clear of the other's words; near the left edge, where the vertical axis has its labels, in a line above. */
function medianWords({ median, base }: Spans, low: number, high: number): Pick<MarkerLooks, 'align' | 'up'> {
  const part = median === null ? 1 : Math.log(placeOf(median, base) / low) / Math.log(high / low)
  return part < 0.25 ? { align: 'left', up: 24 } : { align: 'right', up: 8 }
}

/** A line over the whole height with its words above the plot. */
function marker(name: string, minutes: number | null, { x, spans, color, dash, align, up }: MarkerLooks): readonly Json[] {
  if (minutes === null) return []
  const words = minutes >= 0 && minutes < spans.base ? spans.belowBase : spanWords(minutes)
  const data = { values: [{ low: placeOf(minutes, spans.base), words: `${name} ${words}` }] }
  return [
    { data, mark: { type: 'rule', color, strokeWidth: 1.5, strokeDash: dash }, encoding: { x } },
    {
      data,
      mark: { type: 'text', color, align, dx: align === 'left' ? 4 : -4, dy: -up, y: 0 },
      encoding: { x, text: { field: 'words', type: 'nominal' } },
    },
  ]
}
