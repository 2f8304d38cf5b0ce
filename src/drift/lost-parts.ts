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
    const before = new Map(ways.map((way) => [way, pagesWith(usual.baseline, usual.lost[way])]))
    const weights = [...before.values()].map((pages) => pages + WEIGHT_OF_NONE)
    const answers = ways.map((way, i): Cause => {
      const cause = shareOf(code, {
        looks,
        has: (look) => usual.lost[way].has(look.head),
        before: before.get(way) ?? 0,
        beforeOf: usual.baseline.pages,
      })
      const weight = (weights[i] ?? 1) / sum(weights)
      return { ...cause, subject: way, p: cause.p === 1 ? 1 : Math.min(1, tailOf([scoredHeads(looks, usual, way)]) / weight) }
    })
    return answers.reduce((best, cause) => (cause.p < best.p ? cause : best))
  }

/**
 * A way has a share of the chance of error that grows with the pages which the baseline has for it (weighted
 * Bonferroni, by the baseline alone), as if it had one more: what it hardly has stands out without help.
 */
const WEIGHT_OF_NONE = 1

/** The share of pages that a change is thought to befall. */
const BEFALLEN = 0.1

function scoredHeads(looks: readonly Look[], { baseline, lost }: Usual, way: Loss): Scored {
  const now = countsOf(looks.map(({ head }) => head))
  const names = [...new Set([...Object.keys(baseline.heads), ...now.keys()])]
  const both = names.map((head) => (baseline.heads[head] ?? 0) + (now.get(head) ?? 0))
  const moved = new Map<string, number>()
  names.forEach((head, i) => {
    const left = losses[way](head)
    const to = lost[way].has(left) ? left : head
    moved.set(to, (moved.get(to) ?? 0) + (both[i] ?? 0))
  })
  const scores = names.map((head, i) => {
    const still = both[i] ?? 0
    return Math.log(((1 - BEFALLEN) * still + BEFALLEN * (moved.get(head) ?? 0) + 0.5) / (still + 0.5))
  })
  return { now: names.map((head) => now.get(head) ?? 0), before: names.map((head) => baseline.heads[head] ?? 0), scores }
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
