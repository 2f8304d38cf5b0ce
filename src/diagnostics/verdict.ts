/**
 * Whether a run passes: what was counted against what was allowed.
 *
 * Refused pages are judged by their number or share. An error that refuses no page (a row that breaks its schema,
 * an input without a page, a change against the baseline) always fails the run; warnings fail it where that is asked for.
 */
import type { Severity } from '../problem.ts'
import { counted, grouped } from '../text/shown.ts'
import { NOUNS, severities, type About, type Checked } from './diagnostic.ts'

/** What was looked at and found, in numbers. */
export interface Tally {
  readonly pages: number
  readonly refused: number
  readonly found: Readonly<Record<Severity, number>>
  /** Errors beside those that refused a page, by what they are about. */
  readonly others: Readonly<Record<About, number>>
}

export const NOTHING: Tally = {
  pages: 0,
  refused: 0,
  found: { error: 0, warning: 0, info: 0 },
  others: { page: 0, input: 0, baseline: 0, rows: 0 },
}

/** A tally with what was looked at in one go counted in. */
export function countIn(tally: Tally, { about, isRefused, diagnostics }: Checked): Tally {
  const of = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const { error, warning, info } = tally.found
  return {
    pages: tally.pages + (about === 'page' ? 1 : 0),
    refused: tally.refused + (isRefused ? 1 : 0),
    found: { error: error + of('error'), warning: warning + of('warning'), info: info + of('info') },
    others: isRefused ? tally.others : { ...tally.others, [about]: tally.others[about] + of('error') },
  }
}

/** What is allowed. */
export interface Policy {
  /** How many pages may be refused, or which share of all pages. */
  readonly maxRefused: { readonly count: number } | { readonly percent: number }
  /** The least grave finding that fails a run. */
  readonly failOn: 'error' | 'warning'
}

/** What a run came to. */
export interface Outcome extends Tally {
  /** Why the run fails, a clause each; empty where it passes. */
  readonly failures: readonly string[]
}

export function judge(tally: Tally, { maxRefused, failOn }: Policy): Outcome {
  const { pages, refused, found, others } = tally
  const [allowed, limit] =
    'count' in maxRefused ? [maxRefused.count, grouped(maxRefused.count)] : [(maxRefused.percent * pages) / 100, `${maxRefused.percent}%`]
  const failures: string[] = []
  if (refused > allowed) failures.push(`${grouped(refused)} of ${counted(pages, 'page')} refused, where --max-refused allows ${limit}`)
  for (const { about, words } of OTHERS) if (others[about] > 0) failures.push(words(others[about]))
  if (failOn === 'warning' && found.warning > 0)
    failures.push(`${counted(found.warning, 'warning')} found, where --fail-on warning allows none`)
  return { ...tally, failures }
}

/** Errors that refuse no page, as a clause for each kind. */
const OTHERS: readonly { readonly about: About; readonly words: (errors: number) => string }[] = [
  { about: 'input', words: (errors) => `${counted(errors, 'input')} without a page` },
  { about: 'page', words: (errors) => `${counted(errors, 'error')} on pages that were not refused` },
  { about: 'baseline', words: (errors) => `${counted(errors, 'change')} against the baseline` },
  { about: 'rows', words: (errors) => `${counted(errors, 'error')} in files of rows` },
]

/** Read how many pages may be refused, as `12` or `1%`; undefined where the text is neither. */
export function readMaxRefused(text: string): Policy['maxRefused'] | undefined {
  const found = /^(\d{1,9})(?:(\.\d{1,9})?(%))?$/.exec(text)
  if (!found) return undefined
  const number = Number(`${found[1] ?? ''}${found[2] ?? ''}`)
  if (found[3] === undefined) return { count: number }
  return number <= 100 ? { percent: number } : undefined
}

/** The run in one line: "20 pages, 3 refused, 14 findings: 3 errors, 10 warnings, 1 note". */
export const summaryOf = (tally: Tally): string =>
  `${counted(tally.pages, 'page')}, ${grouped(tally.refused)} refused, ${findingsIn(tally)}`

/** The findings in words, as `3 findings: 2 errors, 1 note`. */
export function findingsIn({ found }: Tally): string {
  const kinds = severities.filter((severity) => found[severity] > 0).map((severity) => counted(found[severity], NOUNS[severity]))
  const all = found.error + found.warning + found.info
  return `${counted(all, 'finding')}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`
}
