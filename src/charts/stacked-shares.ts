/** Bars of 100 %, cut into parts, one bar for each speaker: what kinds and cues share. */
import { grouped } from './groups.ts'
import type { ChartOptions, Json, JsonObject } from './spec.ts'
import { FAINT_INK, INK, inkOn } from './theme.ts'
import { numberWords } from './words.ts'

/** A part of a bar. */
export interface SharePart {
  readonly speaker: string
  readonly part: string
  readonly quotes: number
  /** Of the speaker's, 0 to 1. */
  readonly share: number
}

export interface Parts {
  /** What a part is: "Cue", "Kind". */
  readonly name: string
  /** In the order in which they stand in a bar, with their colours. */
  readonly colours: ReadonlyMap<string, string>
  /** Pixels from bar to bar. */
  readonly step: number
  /** Pixels of the numbers above the middle of the bar, so that a whisker has room below them. */
  readonly numbersUp: number
}

/** More bars than this do not fit on a screen. */
export const MOST_BARS = 40
/** Narrower parts than this hold no number. */
const NUMBER_WIDTH = 24

/** Plot and vertical axis; bars stand in the order in which speakers first appear. */
export function stackedShares(
  rows: readonly SharePart[],
  parts: Parts,
  options: ChartOptions,
): { readonly y: Json; readonly plot: JsonObject & { readonly layer: readonly Json[] } } {
  const width = options.width ?? 480
  const bars = grouped(rows, ({ speaker }) => speaker)
  const values = bars.flatMap(([, bar]) => segments(bar, parts, width))
  const y = { field: 'speaker', type: 'nominal', title: null, scale: { domain: bars.map(([speaker]) => speaker) }, axis: { ticks: false } }
  const plot = {
    width,
    height: options.height ?? { step: parts.step },
    data: { values },
    layer: [
      {
        mark: { type: 'bar', stroke: '#ffffff', strokeWidth: 1 },
        encoding: { y, x: X, x2: { field: 'to' }, color: colourOf(parts), tooltip: tooltipOf(parts) },
      },
      totals(bars, y),
      {
        transform: [{ filter: "datum.words !== ''" }],
        mark: { type: 'text', fontSize: 11, yOffset: parts.numbersUp === 0 ? 0 : -parts.numbersUp },
        encoding: {
          y,
          x: { field: 'middle', type: 'quantitative' },
          text: { field: 'words', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  }
  return { y, plot }
}

/** How many quotations a bar stands for, at its end. */
const totals = (bars: readonly (readonly [string, readonly SharePart[]])[], y: Json): Json => ({
  data: { values: bars.map(([speaker, bar]) => ({ speaker, end: 1, words: `n = ${numberWords(quotesOf(bar))}` })) },
  mark: { type: 'text', align: 'left', dx: 6, fontSize: 11, color: FAINT_INK },
  encoding: { y, x: { field: 'end', type: 'quantitative' }, text: { field: 'words', type: 'nominal' } },
})

/** Quotations of a whole bar. */
export const quotesOf = (bar: readonly { readonly quotes: number }[]): number => bar.reduce((sum, { quotes }) => sum + quotes, 0)

function segments(bar: readonly SharePart[], { colours }: Parts, width: number): readonly JsonObject[] {
  const order = [...colours.keys()]
  const sorted = [...bar].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part))
  let to = 0
  return sorted.map(({ speaker, part, quotes, share }) => {
    const from = to
    to = Math.min(1, from + share)
    const words = share * width < NUMBER_WIDTH || quotes === 0 ? '' : numberWords(quotes)
    return {
      speaker,
      part,
      quotes,
      share,
      from,
      to,
      middle: (from + to) / 2,
      words,
      ink: inkOn(colours.get(part) ?? INK),
    }
  })
}

const X: Json = {
  field: 'from',
  type: 'quantitative',
  title: 'Share of quotations (%)',
  scale: { domain: [0, 1], nice: false },
  axis: { format: '~%', tickCount: 5 },
}

const colourOf = ({ name, colours }: Parts): Json => ({
  field: 'part',
  type: 'nominal',
  title: name,
  legend: { offset: 76 }, // beyond the totals
  scale: { domain: [...colours.keys()], range: [...colours.values()] },
})

const tooltipOf = ({ name }: Parts): Json => [
  { field: 'speaker', title: 'Speaker' },
  { field: 'part', title: name },
  { field: 'quotes', type: 'quantitative', title: 'Quotations', format: ',d' },
  { field: 'share', type: 'quantitative', title: 'Share', format: '.2~%' },
]
