/** How far a share counted in a sample may lie from the true one. */

/** The 97.5 % quantile of the standard normal distribution: 2.5 % lie beyond it on either side. */
const Z = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % score interval of a share, within 0 to 1; `of` is at least 1.
 *
 * E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22 (158), 209–212.
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of
  const z2 = (Z * Z) / of
  const centre = share + z2 / 2
  const reach = Z * Math.sqrt((share * (1 - share) + z2 / 4) / of)
  const low = count === 0 ? 0 : Math.max(0, (centre - reach) / (1 + z2)) // exact at the ends, where rounding is not
  const high = count === of ? 1 : Math.min(1, (centre + reach) / (1 + z2))
  return { low, high }
}
