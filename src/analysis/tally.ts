/** Counting words and names, and putting them in order: the most frequent first, ties in UTF-16 order, in no machine's locale. */
import { compareText } from '../text/order.ts'

/** How often each value occurs; null is not counted. */
export function tally<Value>(values: Iterable<Value | null>): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** What was counted with its counts, the most frequent first, ties in UTF-16 order; at most `top`. */
export function mostFrequent<Name extends string>(counts: ReadonlyMap<Name, number>, top = Infinity): [name: Name, count: number][] {
  return [...counts].sort(([one, more], [other, less]) => less - more || compareText(one, other)).slice(0, top)
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
