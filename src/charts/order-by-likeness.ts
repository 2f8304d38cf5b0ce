/**
 * Names in an order in which those that go together stand together, for the two sides of a heat map.
 *
 * Chains of names are joined, the likest first (mean likeness of their members, as in average linkage),
 * each time at the ends that are likest. The same names and likenesses give the same order.
 */
export function orderByLikeness(names: readonly string[], likeness: (one: string, other: string) => number): readonly string[] {
  let chains: readonly (readonly string[])[] = names.map((name) => [name])
  while (chains.length > 1) {
    const [first, second] = likestPair(chains, likeness)
    const joined = joinedAtEnds(first, second, likeness)
    chains = chains.flatMap((chain) => (chain === first ? [joined] : chain === second ? [] : [chain]))
  }
  return chains[0] ?? []
}

type Chain = readonly string[]
type Likeness = (one: string, other: string) => number

/** The two chains that go together best; of equals, the first. */
function likestPair(chains: readonly Chain[], likeness: Likeness): readonly [Chain, Chain] {
  let best: readonly [Chain, Chain] = [[], []]
  let bestMean = -Infinity
  for (const [i, one] of chains.entries()) {
    for (const other of chains.slice(i + 1)) {
      const all = one.flatMap((a) => other.map((b) => likeness(a, b)))
      const mean = all.reduce((total, value) => total + value, 0) / all.length
      if (mean > bestMean) [best, bestMean] = [[one, other], mean]
    }
  }
  return best
}

/** Two chains as one, each turned so that the likest ends meet. */
function joinedAtEnds(one: Chain, other: Chain, likeness: Likeness): Chain {
  const turned = [...one].reverse()
  const otherTurned = [...other].reverse()
  const ways: readonly (readonly [Chain, Chain])[] = [
    [one, other],
    [one, otherTurned],
    [turned, other],
    [turned, otherTurned],
  ]
  const meeting = ([left, right]: readonly [Chain, Chain]): number => likeness(left.at(-1) ?? '', right[0] ?? '')
  const [left, right] = ways.reduce((best, way) => (meeting(way) > meeting(best) ? way : best))
  return [...left, ...right]
}
