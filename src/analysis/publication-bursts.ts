/** When articles come out much faster than usual. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { HOUR } from './local-time.ts'
import { numberAbove } from './options.ts'
import { publishedOf } from './published.ts'

export interface PublicationBurst {
  /** Time of its first article. */
  readonly start: Date
  /** Time of its last article. */
  readonly end: Date
  readonly articles: number
  /** From start to end. */
  readonly minutes: number
  /** Articles an hour after the first one; a burst within one minute counts as a minute long. */
  readonly rate: number
  /** Articles an hour over the whole time. */
  readonly usualRate: number
}

export interface PublicationBursts extends Answer<'publication-bursts', PublicationBurst> {
  /** Articles with an hour of publishing. */
  readonly articles: number
  /** Articles of which only the day is known; they are in no burst. */
  readonly dayOnly: number
  /** Articles an hour over the whole time; null where the articles have no two times. */
  readonly usualRate: number | null
}

export interface PublicationBurstsOptions {
  /** How many times faster than usual a burst is, above 1; 2 unless given. */
  readonly scaling?: number
  /** How dear it is to enter a burst: the higher, the fewer and longer the bursts; 1 unless given. */
  readonly gamma?: number
}

/**
 * Stretches of articles that follow each other faster than usual, in order of time.
 *
 * The automaton of J. Kleinberg (2002), Bursty and hierarchical structure in streams, Proceedings of KDD, 91–101, with two states:
 * gaps between articles are exponential with the usual rate, or with `scaling` times that rate in a burst, and entering
 * a burst costs `gamma` ln(gaps). The cheapest sequence of states is found; where two cost the same, the one with fewer bursts.
 */
export function publicationBursts(articles: ColumnTable, { scaling = 2, gamma = 1 }: PublicationBurstsOptions = {}): PublicationBursts {
  numberAbove('scaling', scaling, 1)
  numberAbove('gamma', gamma, 0)
  const { instants, dayOnly } = publishedOf(articles)
  const gaps = instants.subarray(1).map((instant, i) => (instant - (instants[i] ?? 0)) / HOUR)
  const hours = ((instants.at(-1) ?? 0) - (instants[0] ?? 0)) / HOUR
  if (hours === 0) return { question: 'publication-bursts', rows: [], articles: instants.length, dayOnly, usualRate: null }
  const usualRate = gaps.length / hours
  const states = cheapestStates(gaps, usualRate, { scaling, gamma })
  const rows: PublicationBurst[] = []
  for (let from = states.indexOf(1); from >= 0;) {
    const to = states.indexOf(0, from) < 0 ? gaps.length : states.indexOf(0, from)
    rows.push(burstOf(instants.subarray(from, to + 1), usualRate))
    from = states.indexOf(1, to)
  }
  return { question: 'publication-bursts', rows, articles: instants.length, dayOnly, usualRate }
}

function burstOf(instants: Float64Array, usualRate: number): PublicationBurst {
  const [start, end] = [instants[0] ?? 0, instants.at(-1) ?? 0]
  const minutes = (end - start) / 60_000
  const rate = ((instants.length - 1) * 60) / Math.max(1, minutes)
  return { start: new Date(start), end: new Date(end), articles: instants.length, minutes, rate, usualRate }
}

/** For each gap (in hours) 1 in a burst, 0 outside; by dynamic programming (Viterbi), which begins outside. */
function cheapestStates(gaps: Float64Array, rate: number, { scaling, gamma }: Required<PublicationBurstsOptions>): Uint8Array {
  const entry = gamma * Math.log(gaps.length)
  const speedUp = Math.log(scaling)
  const stayedOut = new Uint8Array(gaps.length) // whether the cheapest way out of a burst was never to have been in one
  const wasIn = new Uint8Array(gaps.length) // whether the cheapest way to be in a burst was to be in one before
  let [out, inside] = [0, Infinity] // costs, less what both states cost alike
  for (const [i, gap] of gaps.entries()) {
    stayedOut[i] = out <= inside ? 1 : 0
    wasIn[i] = inside < out + entry ? 1 : 0
    const cost = (scaling - 1) * rate * gap - speedUp // of the gap in a burst beyond its cost outside
    ;[out, inside] = [Math.min(out, inside), Math.min(inside, out + entry) + cost]
  }
  const states = new Uint8Array(gaps.length)
  let state = inside < out ? 1 : 0
  for (let i = gaps.length - 1; i >= 0; i--) {
    states[i] = state
    state = state === 1 ? (wasIn[i] ?? 0) : 1 - (stayedOut[i] ?? 0)
  }
  return states
}
