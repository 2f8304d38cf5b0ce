/**
 * Diagnostics in short: grouped by code, the most frequent first, with exact counts and bounded samples.
 *
 * Memory is bounded by the number of codes times the number of samples, never by the number of
 * diagnostics. Samples are the first that came, so they are the same on every run.
 */
import type { Severity } from '../problem.ts'
import { compareText } from '../text/order.ts'
import { grouped } from '../text/shown.ts'
import { severities, type Diagnostic } from './diagnostic.ts'

/** All diagnostics of one code and severity. */
export interface Group {
  readonly code: string
  readonly severity: Severity
  /** How many there were. */
  readonly count: number
  /** The first of them, in the order in which they came. */
  readonly samples: readonly Diagnostic[]
}

export interface OpenDigest {
  readonly add: (diagnostic: Diagnostic) => void
  /** The groups so far: the most frequent first, then the gravest, then by code. */
  readonly groups: () => readonly Group[]
}

/** A digest that keeps this many samples of each code. */
export function openDigest(samples: number): OpenDigest {
  const groups = new Map<string, { code: string; severity: Severity; count: number; samples: Diagnostic[] }>()
  return {
    add(diagnostic) {
      const { code, severity } = diagnostic
      const name = `${severity} ${code}`
      const group = groups.get(name) ?? { code, severity, count: 0, samples: [] }
      groups.set(name, group)
      group.count++
      if (group.samples.length < samples) group.samples.push(diagnostic)
    },
    groups: () => [...groups.values()].sort(byWeight),
  }
}

/** How much of a group is shown, as "5 of 1,204 shown; --format jsonl lists all"; undefined where nothing is left out. */
export function leftOut({ count, samples }: Group): string | undefined {
  return samples.length < count ? `${grouped(samples.length)} of ${grouped(count)} shown; --format jsonl lists all` : undefined
}

function byWeight(a: Group, b: Group): number {
  return b.count - a.count || severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.code, b.code)
}
