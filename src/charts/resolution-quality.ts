import type { ResolutionQuality } from '../analysis/resolution-quality.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json } from './spec.ts'
import { BLUE, FAINT_INK, GREY, INK } from './theme.ts'
import { countWords, numberWords } from './words.ts'

/** Bars of how often each rule decided who spoke, beside how sure it was. */
export function resolutionQualityChart(answer: ResolutionQuality, options: ChartOptions = {}): ChartSpec {
  const named = answer.quotes === 0 ? 0 : (100 * answer.named) / answer.quotes
  const caption = {
    title: 'How speakers were found, and how surely',
    notes: [
      `${countWords(answer.quotes, 'quotation piece')}, ${numberWords(named)} % with a named speaker.`,
      'Left: pieces that each rule decided. Right: mean confidence (dot); line: to the first quartile.',
    ],
  }
  if (answer.rows.length === 0) return noDataChart(caption, options)

  const domain = answer.rows.map(({ resolvedBy }) => resolvedBy)
  const height = options.height ?? { step: 22 }
  return chartWith(caption, options, {
    spacing: 40,
    data: { values: answer.rows.flatMap(rowsOf) },
    hconcat: [counts(domain, options.width ?? 340, height), sureness(domain, height)],
  })
}

/** The named part of a rule's bar, and the rest. */
function rowsOf({ resolvedBy, quotes, share, named, confidence, lower }: ResolutionQuality['rows'][number]): readonly Json[] {
  const border = Math.round(quotes * named)
  const row = { rule: resolvedBy, quotes, share, confidence, lower, named }
  const parts = [
    { ...row, part: NAMED, from: 0, to: border },
    { ...row, part: UNNAMED, from: border, to: quotes },
  ]
  return parts.filter(({ from, to }) => to > from)
}

const NAMED = 'speaker named'
const UNNAMED = 'nobody named'

const TOOLTIP: Json = [
  { field: 'rule', title: 'Rule' },
  { field: 'quotes', type: 'quantitative', title: 'Pieces', format: ',d' },
  { field: 'share', type: 'quantitative', title: 'Share', format: '.2~%' },
  { field: 'named', type: 'quantitative', title: 'Named', format: '.2~%' },
  { field: 'confidence', type: 'quantitative', title: 'Mean confidence', format: '.2f' },
  { field: 'lower', type: 'quantitative', title: 'First quartile', format: '.2f' },
]

function counts(domain: readonly string[], width: number, height: Json): Json {
  const y = { field: 'rule', type: 'nominal', title: null, scale: { domain }, axis: { ticks: false } }
  const x = { field: 'from', type: 'quantitative', title: 'Quotation pieces', axis: { format: ',d', tickMinStep: 1, tickCount: 5 } }
  const color = {
    field: 'part',
    type: 'nominal',
    title: null,
    scale: { domain: [NAMED, UNNAMED], range: [BLUE, GREY] },
    legend: { orient: 'bottom' },
  }
  return {
    width,
    height,
    layer: [
      { mark: { type: 'bar' }, encoding: { y, x, x2: { field: 'to' }, color, tooltip: TOOLTIP } },
      {
        transform: [{ filter: 'datum.to === datum.quotes' }], // the last part of each bar
        mark: { type: 'text', align: 'left', dx: 6, color: FAINT_INK },
        encoding: { y, x: { field: 'to', type: 'quantitative' }, text: { field: 'quotes', type: 'quantitative', format: ',d' } },
      },
    ],
  }
}

function sureness(domain: readonly string[], height: Json): Json {
  const y = { field: 'rule', type: 'nominal', title: null, scale: { domain }, axis: { labels: false, ticks: false, grid: true } }
  const x = {
    field: 'confidence',
    type: 'quantitative',
    title: 'Confidence (0 to 1)',
    scale: { domain: [0, 1] },
    axis: { values: [0, 0.25, 0.5, 0.75, 1], format: '.2~f' },
  }
  return {
    width: 180,
    height,
    transform: [{ filter: `isValid(datum.confidence) && datum.part === '${NAMED}'` }],
    layer: [
      { mark: { type: 'rule', strokeWidth: 3, color: BLUE, opacity: 0.5 }, encoding: { y, x, x2: { field: 'lower' } } },
      { mark: { type: 'point', filled: true, size: 55, color: INK }, encoding: { y, x, tooltip: TOOLTIP } },
    ],
  }
}
