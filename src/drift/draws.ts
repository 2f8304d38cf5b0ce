/**
 * The chance of a sum of scores, where a batch is no different: as if its items had been drawn, without putting
 * them back, from those of the batch and of the baseline thrown together.
 *
 * The tail is Skovgaard's double saddlepoint approximation, which is within a few per cent of the exact one; ties
 * may halve it. I. M. Skovgaard (1987), Saddlepoint expansions for conditional distributions, Journal of Applied
 * Probability 24 (4), 875–887.
 */
import { sum } from '../analysis/tally.ts'

/** Counts by cell in the batch and in the baseline, and what an item of a cell scores. */
export interface Scored {
  readonly now: readonly number[]
  readonly before: readonly number[]
  readonly scores: readonly number[]
}

/** What the items of the batches score together. */
export const scoreOf = (samples: readonly Scored[]): number =>
  sum(samples.map(({ now, scores }) => sum(now.map((count, cell) => count * (scores[cell] ?? 0)))))

/** Chance of a score as high in draws that are independent of one another; 1 where it is no higher than draws give on average. */
export function tailOf(samples: readonly Scored[]): number {
  const draws = samples.map(toDraw).filter(({ size, all }) => size > 0 && size < all)
  const score = sum(draws.map((draw) => draw.score))
  const none = draws.map((draw) => momentsAt(draw, 0))
  if (score <= meanOf(none) + 1e-9) return 1
  const t = tiltTo(score, draws)
  const tilted = draws.map((draw) => momentsAt(draw, t))
  const rise = sum(tilted.map(({ log }) => log)) - sum(none.map(({ log }) => log))
  const w = Math.sqrt(2 * Math.max(0, t * score - rise))
  const narrowed = tilted.reduce((product, { spread }, i) => (product * spread) / (none[i]?.spread ?? 1), 1)
  const u = t * Math.sqrt(sum(tilted.map(({ variance }) => variance)) * narrowed)
  if (w < 0.01) return 0.5
  return Math.min(1, Math.max(0, normalTail(w) + density(w) * (1 / u - 1 / w)))
}

interface Draw {
  readonly cells: readonly { readonly count: number; readonly score: number }[]
  /** Items drawn, of how many. */
  readonly size: number
  readonly all: number
  readonly score: number
}

function toDraw(sample: Scored): Draw {
  const { now, before, scores } = sample
  const cells = now.map((count, cell) => ({ count: count + (before[cell] ?? 0), score: scores[cell] ?? 0 }))
  return { cells, size: sum(now), all: sum(now) + sum(before), score: scoreOf([sample]) }
}

/** Of draws in which an item's odds grow by e to the power of t times its score. */
interface Moments {
  /** Logarithm of the generating function, but for a constant. */
  readonly log: number
  readonly mean: number
  readonly variance: number
  /** Variance of the number of items, were it not given. */
  readonly spread: number
}

const meanOf = (moments: readonly Moments[]): number => sum(moments.map(({ mean }) => mean))

/** The t at which the draws score so much on average. */
function tiltTo(score: number, draws: readonly Draw[]): number {
  const isBelow = (t: number): boolean => meanOf(draws.map((draw) => momentsAt(draw, t))) < score
  let [low, high] = [0, 1]
  while (high < STEEPEST && isBelow(high)) [low, high] = [high, high * 2]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (isBelow(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}
/** Beyond it only the highest scores are drawn. */
const STEEPEST = 32

function momentsAt({ cells, size, all }: Draw, t: number): Moments {
  let base = Math.log(size / (all - size)) - (t * sum(cells.map(({ count, score }) => count * score))) / all
  for (let i = 0; i < 60; i++) {
    let [drawn, spread] = [0, 0]
    for (const { count, score } of cells) {
      const chance = logistic(base + t * score)
      drawn += count * chance
      spread += count * chance * (1 - chance)
    }
    const step = Math.max(-2, Math.min(2, (size - drawn) / Math.max(spread, 1e-12)))
    base += step
    if (Math.abs(step) < 1e-10) break
  }
  let [log, mean, spread, mixed, square] = [-size * base, 0, 0, 0, 0]
  for (const { count, score } of cells) {
    const at = base + t * score
    const chance = logistic(at)
    const own = count * chance * (1 - chance)
    log += count * (at > 30 ? at : Math.log1p(Math.exp(at)))
    mean += count * chance * score
    spread += own
    mixed += own * score
    square += own * score * score
  }
  return { log, mean, variance: square - (mixed * mixed) / spread, spread }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** Chance that a standard normal number is z or more, for z above 0, by Laplace's continued fraction; rough below 0.5. */
export function normalTail(z: number): number {
  let fraction = z
  for (let i = 100; i >= 1; i--) fraction = z + i / fraction
  return density(z) / fraction
}
