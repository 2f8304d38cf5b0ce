/** Seeded randomness: the same seed gives the same numbers, on every machine. */

/** @typedef {() => number} Random from 0 up to, never reaching, 1 */

/** T. Ettinger's mulberry32. @param {number} seed @returns {Random} */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws places of the list of weights, each as often as its weight says. @param {readonly number[]} weights */
export function drawer(weights) {
  let sum = 0
  const ends = Float64Array.from(weights, (weight) => (sum += weight))
  return (/** @type {Random} */ random) => {
    const point = random() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > point) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Weights of words by rank, as B. Mandelbrot amended G. K. Zipf's law. @param {number} count @param {number} shift @returns {number[]} */
export const zipf = (count, shift = 3) => Array.from({ length: count }, (_, rank) => 1 / (rank + shift))

/** A whole number about a mean, as S. D. Poisson has it. @param {Random} random @param {number} mean */
export function poisson(random, mean) {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > least; product *= random()) count++
  return count
}
