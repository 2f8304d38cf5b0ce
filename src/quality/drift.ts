import type { Drift } from './schema.ts'

/** Both lists as one, in order of names, each difference once. */
export function mergeDrift(a: readonly Drift[], b: readonly Drift[]): Drift[] {
  const byText = new Map(
    [...a, ...b].map(({ change, message, p, sources }) => [JSON.stringify([change, message, p, sources]), { change, message, p, sources }]),
  )
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, drift]) => drift)
}
