/**
 * A part that heads have lost, in one of several ways, as the section's word or its whole line.
 *
 * What is left of a head may be a head of its own, which other pages have: `STtr=` without its section is `Ttr=`.
 * So all heads are asked together: each scores how much likelier it is where one page in ten has lost the part, and
 * the chance of the batch's score is that of draws without a change (`draws.ts`).
 */
import { shareOf, type Cause } from './cause.ts'
import { tailOf, type Scored } from './draws.ts'
import { losses, type Loss } from './heads.ts'
import type { Look } from './looks.ts'
import { sum } from '../analysis/tally.ts'
import { pagesWith, type Usual } from './usual.ts'

export const lostPart =
  (code: Cause['code'], ways: readonly Loss[]) =>
  (looks: readonly Look[], usual: Usual): Cause => {
    const weights = ways.map((way) => pagesWith(usual.baseline, usual.lost[way]) + WEIGHT_OF_NONE)
    const answers = ways.map((way, i): Cause => {
      const { scored, cellOf } = scoredHeads(looks, usual, way)
      const shows = scored.scores.map((score) => score >= TELLING)
      const cause = shareOf(code, {
        looks,
        has: (look) => shows[cellOf(look)] ?? false,
        before: sum(scored.before.filter((_, cell) => shows[cell])),
        beforeOf: usual.baseline.pages,
      })
      const weight = (weights[i] ?? 1) / sum(weights)
      return { ...cause, subject: way, p: cause.p === 1 ? 1 : Math.min(1, tailOf([scored]) / weight) }
    })
    return answers.reduce((best, cause) => (cause.p < best.p ? cause : best))
  }

/** A page shows the change where its look is half as frequent again with it. */
const TELLING = Math.log(1.5)

/**
 * A way has a share of the chance of error that grows with the pages which the baseline has for it (weighted
 * Bonferroni, by the baseline alone), as if it had one more: what it hardly has stands out without help.
 */
const WEIGHT_OF_NONE = 1

/** The share of pages that a change is thought to befall. */
const BEFALLEN = 0.1

interface ScoredHeads {
  readonly scored: Scored
  readonly cellOf: (look: Look) => number
}

/** A cell for each head with the telling part below it, and one for the head without. */
function scoredHeads(looks: readonly Look[], usual: Usual, way: Loss): ScoredHeads {
  const { baseline, lost } = usual
  const beside = tellingPart(usual, way)
  const withPart = (head: string): number => baseline.parts[head]?.[beside] ?? 0
  const heads = [...new Set([...Object.keys(baseline.heads), ...lost[way], ...looks.map(({ head }) => head)])]
  const before = heads.flatMap((head) => [withPart(head), (baseline.heads[head] ?? 0) - withPart(head)])
  const now = before.map(() => 0)
  const firstCell = new Map(heads.map((head, i) => [head, 2 * i]))
  const cellOf = ({ head, parts }: Look): number => (firstCell.get(head) ?? 0) + (parts.includes(beside) ? 0 : 1)
  for (const look of looks) now[cellOf(look)] = (now[cellOf(look)] ?? 0) + 1
  const still = before.map((count, cell) => count + (now[cell] ?? 0))
  const moved = before.map(() => 0)
  still.forEach((count, cell) => {
    const head = heads[Math.floor(cell / 2)] ?? ''
    const left = losses[way](head)
    const to = lost[way].has(left) ? (firstCell.get(left) ?? 0) + (cell % 2) : cell
    moved[to] = (moved[to] ?? 0) + count
  })
  const scores = still.map((count, cell) => Math.log(((1 - BEFALLEN) * count + BEFALLEN * (moved[cell] ?? 0) + 0.5) / (count + 0.5)))
  return { scored: { now, before, scores }, cellOf }
}

/** The part below the head that best parts what is left of other heads from the pages that look so without a change. */
function tellingPart({ baseline: { heads, parts }, lost }: Usual, way: Loss): string {
  const names = [...new Set(Object.values(parts).flatMap((counts) => Object.keys(counts)))].sort()
  const groups = [
    Object.keys(heads).filter((head) => lost[way].has(head)),
    Object.keys(heads).filter((head) => losses[way](head) !== head && lost[way].has(losses[way](head))),
  ]
  const shareIn = (group: readonly string[], part: string): number =>
    sum(group.map((head) => parts[head]?.[part] ?? 0)) / Math.max(1, sum(group.map((head) => heads[head] ?? 0)))
  const gap = (part: string): number => Math.abs(sum(groups.map((group, i) => (i === 0 ? 1 : -1) * shareIn(group, part))))
  return names.reduce((best, part) => (best === '' || gap(part) > gap(best) ? part : best), '')
}
