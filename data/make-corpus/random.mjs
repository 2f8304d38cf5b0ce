/** Chance that is the same on every machine: a seeded generator and what is drawn from it. */

/** Numbers from 0 to 1 by mulberry32, which needs 32-bit integers alone. */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number, both ends included. */
export const between = (random, low, high) => low + Math.floor(random() * (high - low + 1))

export const pick = (random, list) => list[Math.floor(random() * list.length)]

/** One of `[item, weight]` pairs. */
export function pickWeighted(random, pairs) {
  let rest = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of pairs) {
    rest -= weight
    if (rest < 0) return item
  }
  return pairs[pairs.length - 1][0]
}

/** The items in another order; the list stays as it is. */
export function shuffled(random, list) {
  const all = [...list]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j], all[i]]
  }
  return all
}

/** A count around a mean, by Knuth's method; its spread is that of chance events. */
export function poisson(random, mean) {
  const limit = Math.exp(-mean)
  let [count, product] = [0, random()]
  while (product > limit) {
    count++
    product *= random()
  }
  return count
}
