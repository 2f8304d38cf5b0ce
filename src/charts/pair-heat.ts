/** A symmetric heat map of pairs of names: what `tag-pairs` and `quoted-together` share. */
import type { Pair } from '../analysis/pairs.ts'
import { orderByLikeness } from './order-by-likeness.ts'
import type { ChartOptions, Json, JsonObject } from './spec.ts'
import { DIVERGING, FAINT_INK, INK, NO_CELL } from './theme.ts'

/** More names than this make cells too small for their numbers. */
const MOST_NAMES = 20

/** The most frequent names of the pairs, with the number of their articles; of equals, the first in UTF-16 order. */
export function frequentNames(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const articles = new Map(pairs.flatMap((pair) => [[pair.one, pair.oneArticles] as const, [pair.other, pair.otherArticles] as const]))
  const sorted = [...articles].sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))
  return new Map(sorted.slice(0, MOST_NAMES))
}

/** What all such heat maps say in words. */
export const PAIR_NOTES = [
  'Numbers: articles together; on the diagonal, all articles of the name.',
  'Colour: normalised pointwise mutual information: −1 never together, 0 as by chance, 1 never apart.',
] as const

/** The plot: each pair twice, the diagonal with the articles of the name; cells of unknown pairs are grey. */
export function pairHeat(pairs: readonly Pair[], names: ReadonlyMap<string, number>, options: ChartOptions): JsonObject {
  const shown = pairs.filter(({ one, other }) => names.has(one) && names.has(other))
  const known = new Map(
    shown.flatMap((pair) => [[key(pair.one, pair.other), pair.npmi] as const, [key(pair.other, pair.one), pair.npmi] as const]),
  )
  const order = orderByLikeness([...names.keys()], (one, other) => known.get(key(one, other)) ?? -1)
  const cells = shown.flatMap(({ one, other, together, lift, npmi }) => [
    { one, other, together, lift, npmi },
    { one: other, other: one, together, lift, npmi },
  ])
  return {
    width: options.width ?? { step: CELL },
    height: options.height ?? { step: CELL },
    view: { fill: NO_CELL, stroke: null },
    encoding: { x: side('one', order, COLUMNS), y: side('other', order, { ticks: false, domain: false }) },
    layer: [
      { data: { values: cells }, mark: { type: 'rect', stroke: '#ffffff' }, encoding: { color: COLOUR, tooltip: TOOLTIP } },
      { data: { values: cells }, mark: { type: 'text', fontSize: 11 }, encoding: { text: number('together'), color: CELL_INK } },
      {
        data: { values: order.map((name) => ({ one: name, other: name, articles: names.get(name) ?? 0 })) },
        mark: { type: 'text', fontSize: 11, fontWeight: 'bold', color: FAINT_INK },
        encoding: { text: number('articles') },
      },
    ],
  }
}

/** Pixels of a cell's side: room for four digits. */
const CELL = 30

const key = (one: string, other: string): string => JSON.stringify([one, other])

/** Names above the columns of a heat map. */
export const COLUMNS: Json = { orient: 'top', labelAngle: -45, labelAlign: 'left', labelLimit: 170, ticks: false, domain: false }

const side = (field: string, names: readonly string[], axis: Json): Json => ({
  field,
  type: 'nominal',
  title: null,
  scale: { domain: names },
  axis,
})

const number = (field: string): Json => ({ field, type: 'quantitative', format: ',d' })

const COLOUR: Json = {
  field: 'npmi',
  type: 'quantitative',
  title: 'Normalised pointwise mutual information',
  scale: { domain: [-1, 1], range: DIVERGING, interpolate: 'lab' },
  legend: { orient: 'bottom', format: '.1f', gradientLength: 220, values: [-1, -0.5, 0, 0.5, 1] },
}

/** Light letters on the dark ends of the scale. */
const CELL_INK: Json = { condition: { test: 'abs(datum.npmi) > 0.8', value: '#ffffff' }, value: INK }

const TOOLTIP: Json = [
  { field: 'one', title: 'One' },
  { field: 'other', title: 'Other' },
  { field: 'together', type: 'quantitative', title: 'Articles together', format: ',d' },
  { field: 'npmi', type: 'quantitative', title: 'npmi', format: '.2f' },
  { field: 'lift', type: 'quantitative', title: 'Times more often than by chance', format: '.2~f' },
]
