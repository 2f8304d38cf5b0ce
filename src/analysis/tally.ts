/** Counting words and names, and putting them in order: the most frequent first, ties in UTF-16 order, in no machine's locale. */

/** How often each value occurs; null is not counted. */
export function tally<Value>(values: Iterable<Value | null>): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** What was counted with its counts, the most frequent first, ties in UTF-16 order; at most `top`. */
export function mostFrequent<Name extends string>(counts: ReadonlyMap<Name, number>, top = Infinity): [name: Name, count: number][] {
  return [...counts].sort(([one, more], [other, less]) => less - more || inOrder(one, other)).slice(0, top)
}

/** Which of two texts comes first in UTF-16 order, as a sort wants it. */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
