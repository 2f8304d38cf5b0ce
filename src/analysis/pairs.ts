/** Names that articles carry together. */
import { lift, npmi } from './association.ts'
import type { Incidence } from './incidence.ts'
import { compareText } from '../text/order.ts'

export interface Pair {
  /** The name that comes first in UTF-16 order. */
  readonly one: string
  readonly other: string
  /** Articles that carry both. */
  readonly together: number
  readonly oneArticles: number
  readonly otherArticles: number
  /** How many times more often together than if the two had nothing to do with each other. */
  readonly lift: number
  /** Normalised pointwise mutual information: -1 never together, 0 as by chance, 1 never apart. */
  readonly npmi: number
}

/** Pairs on at least `minimum` articles, at most `top`: by articles, then by npmi, both downwards, then by names. */
export function pairsOf(incidence: Incidence, minimum: number, top: number): Pair[] {
  const { names, counts, namesOf } = incidence
  const pairs: Pair[] = []
  for (const [key, together] of countPairs(incidence, minimum)) {
    if (together < minimum) continue
    const [first, second] = [Math.floor(key / names.length), key % names.length]
    const [low, high] = compareText(names[first] ?? '', names[second] ?? '') < 0 ? [first, second] : [second, first]
    const [oneArticles, otherArticles] = [counts[low] ?? 0, counts[high] ?? 0]
    const joint = { together, one: oneArticles, other: otherArticles, of: namesOf.length }
    pairs.push({
      one: names[low] ?? '',
      other: names[high] ?? '',
      together,
      oneArticles,
      otherArticles,
      lift: lift(joint),
      npmi: npmi(joint),
    })
  }
  return pairs
    .sort((a, b) => b.together - a.together || b.npmi - a.npmi || compareText(a.one, b.one) || compareText(a.other, b.other))
    .slice(0, top)
}

/**
 * Articles by pair; the key is lower number x names + higher number.
 *
 * Names on fewer than `minimum` articles are passed over, since no pair of theirs can reach it.
 */
function countPairs({ names, counts, namesOf }: Incidence, minimum: number): Map<number, number> {
  const together = new Map<number, number>()
  for (const held of namesOf) {
    const frequent = held.filter((name) => (counts[name] ?? 0) >= minimum).sort((a, b) => a - b)
    for (const [i, lower] of frequent.entries()) {
      for (let j = i + 1; j < frequent.length; j++) {
        const key = lower * names.length + (frequent[j] ?? 0)
        together.set(key, (together.get(key) ?? 0) + 1)
      }
    }
  }
  return together
}
