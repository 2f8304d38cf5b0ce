/** Counts on a logarithmic axis, so that a spec holds a few dozen bars and not every value. */

/** How many values are at least `low` and below `high`. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly count: number
}

export interface LogBins {
  /** Without gaps, from the smallest to the greatest value; a first bin from half of `base` holds all from 0 to below `base`. */
  readonly bins: readonly Bin[]
  /** Values below 0, which have no place on the axis. */
  readonly negative: number
}

/** One less than a chart has bars, so that the negative ones may have a bar too. */
const MOST_BINS = 59
/** Ten to a decade, so that 1, 2, 4, 8 are edges or close to one. */
const FINEST = 10

/** Bins of equal width on a log axis; edges are whole multiples of `base`, since values are so too. At most 59. */
export function logBins(values: readonly number[], base: number): LogBins {
  const placed = values.filter((value) => value >= 0)
  const edges = edgesUpTo(greatest(placed), base)
  const counts = edges.map(() => 0)
  for (const value of placed) {
    const bin = binOf(value, edges)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const bins = edges.slice(1).map((high, i) => ({ low: edges[i] ?? 0, high, count: counts[i] ?? 0 }))
  const first = bins.findIndex(({ count }) => count > 0)
  return { bins: first < 0 ? [] : bins.slice(first), negative: values.length - placed.length }
}

const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)

/** From half of `base`, by `base`, to beyond the greatest value. */
function edgesUpTo(most: number, base: number): readonly number[] {
  const decades = Math.max(0, Math.log10(most / base)) + 0.5
  const perDecade = Math.min(FINEST, Math.floor((MOST_BINS - 2) / decades))
  const edges = [base / 2, base]
  for (let step = 1; (edges.at(-1) ?? 0) <= most; step++) {
    const edge = Math.round(10 ** (step / perDecade)) * base
    if (edge > (edges.at(-1) ?? 0)) edges.push(edge)
  }
  return edges
}

/** The last edge that is not above the value. */
function binOf(value: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}
