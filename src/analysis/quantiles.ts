/** Quantiles of numbers in ascending order. */

/**
 * The value below which the part `p` lies, between neighbours on a straight line; null for no numbers.
 *
 * Type 7 of R. J. Hyndman and Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50 (4),
 * 361–365: what R, NumPy and DuckDB's quantile_cont give.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number | null {
  const place = (ascending.length - 1) * p
  const below = ascending[Math.floor(place)]
  const above = ascending[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below === above ? below : below + (above - below) * (place - Math.floor(place))
}
